package chancery.foundation.documents.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Files with tables in them, as other programs make them. */
final class TableFiles {
    private TableFiles() {}

    /** A plan with a title, merged strands, dates, money, a percentage, and a hidden sheet. */
    static byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Plan 2026");
            sheet.createRow(0).createCell(0).setCellValue("Plan d'action 2026");
            XSSFRow header = sheet.createRow(2);
            String[] names = {"Volet", "Action", "Début", "Budget", "Part"};
            for (int i = 0; i < names.length; i++) {
                header.createCell(i).setCellValue(names[i]);
            }
            CellStyle day = style(workbook, "dd/mm/yyyy");
            CellStyle euro = style(workbook, "#,##0.00\\ [$€-40C]");
            CellStyle percent = style(workbook, "0%");
            row(sheet, 3, "Politique", "Entretiens", LocalDate.of(2026, 2, 2), 3500.5, 0.09)
                    .forEach(
                            (i, cell) -> cell.setCellStyle(i == 2 ? day : i == 3 ? euro : percent));
            row(sheet, 4, "", "Session", LocalDate.of(2026, 10, 5), 12000, 0.2)
                    .forEach(
                            (i, cell) -> cell.setCellStyle(i == 2 ? day : i == 3 ? euro : percent));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
            workbook.createSheet("Listes").createRow(0).createCell(0).setCellValue("caché");
            workbook.setSheetHidden(1, true);
            workbook.createSheet("Vide");
            return bytes(workbook::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static Map<Integer, org.apache.poi.xssf.usermodel.XSSFCell> row(
            XSSFSheet sheet,
            int at,
            String strand,
            String action,
            LocalDate day,
            double a,
            double b) {
        XSSFRow row = sheet.createRow(at);
        row.createCell(0).setCellValue(strand);
        row.createCell(1).setCellValue(action);
        row.createCell(2).setCellValue(day);
        row.createCell(3).setCellValue(a);
        row.createCell(4).setCellValue(b);
        return Map.of(2, row.getCell(2), 3, row.getCell(3), 4, row.getCell(4));
    }

    /** A letter with a table whose first column is merged over two rows. */
    static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Lima, le 4 août 2025");
            document.createParagraph().createRun().setText("Planning des actions");
            XWPFTable table = document.createTable(3, 3);
            String[][] cells = {
                {"Volet", "Action", "Budget"},
                {"Culturel", "Exposition", "62 000 EUR"},
                {"", "Semaine du film", "18 000 EUR"}
            };
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    table.getRow(i).getCell(j).setText(cells[i][j]);
                }
            }
            table.getRow(1)
                    .getCell(0)
                    .getCTTc()
                    .addNewTcPr()
                    .addNewVMerge()
                    .setVal(STMerge.RESTART);
            table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
            XWPFTable spanned = document.createTable(1, 2);
            spanned.getRow(0).getCell(0).setText("deux colonnes");
            spanned.getRow(0)
                    .getCell(0)
                    .getCTTc()
                    .addNewTcPr()
                    .addNewGridSpan()
                    .setVal(BigInteger.TWO);
            spanned.getRow(0).getCell(1).setText("la troisième");
            return bytes(document::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet that says its blank cells and rows as OpenDocument programs do. */
    static byte[] ods() {
        return openDocument(
                """
                <office:spreadsheet><table:table table:name="Plan">\
                <table:table-row><table:table-cell office:value-type="string"><text:p>Eje</text:p>\
                </table:table-cell><table:table-cell office:value-type="string"><text:p>Inicio</text:p>\
                </table:table-cell><table:table-cell office:value-type="string"><text:p>Importe</text:p>\
                </table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row>\
                <table:table-row table:number-rows-repeated="2"><table:table-cell\
                 table:number-columns-repeated="16384"/></table:table-row>\
                <table:table-row><table:table-cell office:value-type="string"><text:p>Cultural</text:p>\
                </table:table-cell><table:table-cell office:value-type="date"\
                 office:date-value="2026-09-01"><text:p>01/09/26</text:p></table:table-cell>\
                <table:table-cell office:value-type="currency" office:currency="EUR"\
                 office:value="62000"><text:p>62.000,00 €</text:p></table:table-cell></table:table-row>\
                <table:table-row table:number-rows-repeated="1048572"><table:table-cell\
                 table:number-columns-repeated="16384"/></table:table-row>\
                </table:table></office:spreadsheet>\
                """);
    }

    static byte[] openDocument(String body) {
        String content =
                """
                <?xml version="1.0" encoding="UTF-8"?><office:document-content\
                 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"\
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">\
                <office:body>%s</office:body></office:document-content>\
                """
                        .formatted(body);
        return zip(Map.of("content.xml", content.getBytes(StandardCharsets.UTF_8)));
    }

    /** A workbook of one sheet with these rows in it. */
    static byte[] workbook(String rows) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook><sheets><sheet name=\"A\" id=\"r1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8("<a><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></a>"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                utf8("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
        return zip(parts);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /** A writer that may fail. */
    interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
