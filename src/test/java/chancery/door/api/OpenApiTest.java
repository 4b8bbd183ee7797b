package chancery.door.api;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Arrival;
import chancery.correspondence.CircuitStep;
import chancery.correspondence.DispatchKind;
import chancery.correspondence.Standing;
import chancery.correspondence.TrailLine;
import chancery.foundation.access.Role;
import chancery.foundation.access.Unit;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.work.agenda.Audience;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.rules.Side;
import chancery.work.agenda.rules.Suggestion;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Consent;
import chancery.work.agreements.content.Statement;
import chancery.work.agreements.course.AgreementState;
import chancery.work.agreements.course.Deadline;
import chancery.work.agreements.course.Entry;
import chancery.work.directory.Capacity;
import chancery.work.directory.InstitutionKind;
import chancery.work.directory.OfficeContact;
import chancery.work.directory.finding.Wanted;
import chancery.work.directory.merging.Erasures;
import chancery.work.engagements.EngagementKind;
import chancery.work.planning.ActionKind;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.Measure;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.contracts.ReportingPeriod;
import chancery.work.planning.messages.ObservedLine;
import chancery.work.planning.tables.DateOrder;
import chancery.work.planning.tables.DecimalSign;
import chancery.work.planning.tables.PlanColumn;
import chancery.work.press.communiques.CommuniqueState;
import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.coverage.Mention;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API says what the program does: no more, no less, in no other words. */
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode DOCUMENT = document();
    private static final JsonNode SCHEMAS = DOCUMENT.at("/components/schemas");

    /** Described by words, or by RFC 9457; no record of the program stands behind them. */
    private static final Set<String> WITHOUT_RECORD =
            Set.of("UnitCode", "ReferenceRequest", "Problem");

    private static final Map<String, List<String>> WORDS =
            Map.ofEntries(
                    words("Label", Label.values()),
                    words("Transmission", Transmission.values()),
                    words("Precedence", Precedence.values()),
                    words("DispatchKind", DispatchKind.values()),
                    words("TrailState", TrailLine.State.values()),
                    words("ArrivalState", Arrival.State.values()),
                    words("StepOutcome", CircuitStep.Outcome.values()),
                    words("Role", Role.values()),
                    words("UnitKind", Unit.Kind.values()),
                    words("KeyDateKind", KeyDateKind.values()),
                    words("Audience", Audience.values()),
                    words("EngagementKind", EngagementKind.values()),
                    words("Side", Side.values()),
                    words("CommuniqueState", CommuniqueState.values()),
                    ownWords("CommuniqueStep"),
                    words("SuggestionState", Suggestion.State.values()),
                    words("ActionKind", ActionKind.values()),
                    words("Measure", Measure.values()),
                    words("PlanColumn", PlanColumn.values()),
                    words("DateOrder", DateOrder.values()),
                    words("DecimalSign", DecimalSign.values()),
                    words("ActionStanding", ActionStanding.values()),
                    words("Since", ObservedLine.Since.values()),
                    words("DutySide", Duty.Side.values()),
                    words("DutyKind", Duty.Kind.values()),
                    words("ReportingPeriod", ReportingPeriod.values()),
                    words("CoverageKind", CoverageKind.values()),
                    words("Mention", Mention.values()),
                    words("Medium", Medium.values()),
                    words("ReachOf", Reach.Counted.values()),
                    words("AgreementKind", AgreementKind.values()),
                    words("AgreementStepKind", chancery.work.agreements.content.Step.values()),
                    words("AgreementConsent", Consent.values()),
                    words("AgreementState", AgreementState.values()),
                    words("AgreementGround", Entry.Ground.values()),
                    words("AgreementDeadlineKind", Deadline.Kind.values()),
                    words("AgreementStatementKind", Statement.Kind.values()),
                    Map.entry(
                            "AgreementEntering",
                            List.of(
                                    "UNKNOWN",
                                    "ON_SIGNATURE",
                                    "ON_DAY",
                                    "AFTER_EXCHANGE",
                                    "AFTER_RATIFICATIONS")),
                    Map.entry("PlanStanding", planStandings()),
                    words("Wanted", Wanted.values()),
                    words("Matter", chancery.door.web.about.Matter.values()),
                    words("InstitutionKind", InstitutionKind.values()),
                    words("Capacity", Capacity.values()),
                    words("ContactKind", OfficeContact.Kind.values()),
                    words("ErasureGround", Erasures.Ground.values()),
                    Map.entry("Standing", standings()));

    private static final Map<String, Class<?>> SHAPES = shapes();
    private static final Set<String> READ = read();

    /** A method of a controller and where it answers. */
    record Route(String verb, String path, Method method) {
        JsonNode described() {
            return DOCUMENT.get("paths").get(path).get(verb.toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    @Test
    void everyRouteIsDescribedAndNoOther() {
        assertThat(described()).isEqualTo(names(routes()));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteTakesTheParametersThatAreDescribed(Route route) {
        Set<String> taken = new TreeSet<>();
        for (Parameter parameter : route.method().getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                taken.add("path " + parameter.getName());
            }
            RequestParam query = parameter.getAnnotation(RequestParam.class);
            if (query != null && parameter.getType() != MultipartFile.class) {
                String absent = query.defaultValue();
                taken.add(
                        "query "
                                + parameter.getName()
                                + (absent.equals(ValueConstants.DEFAULT_NONE) ? "" : "=" + absent));
            }
        }
        Set<String> described = new TreeSet<>();
        for (JsonNode parameter : route.described().path("parameters")) {
            JsonNode absent = parameter.at("/schema/default");
            described.add(
                    parameter.get("in").asString()
                            + " "
                            + parameter.get("name").asString()
                            + (absent.isMissingNode() ? "" : "=" + absent.asString()));
        }
        assertThat(described).isEqualTo(taken);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteReadsTheBodyThatIsDescribed(Route route) {
        JsonNode described = route.described().path("requestBody");
        boolean reads = false;
        for (Parameter parameter : route.method().getParameters()) {
            RequestBody body = parameter.getAnnotation(RequestBody.class);
            if (body != null) {
                reads = true;
                assertThat(described.at("/content/application~1json/schema/$ref").asString())
                        .isEqualTo(pointer(parameter.getType()));
                assertThat(described.path("required").asBoolean()).isEqualTo(body.required());
            }
            if (parameter.getType() == MultipartFile.class) {
                reads = true;
                assertThat(
                                described
                                        .at("/content/multipart~1form-data/schema/properties")
                                        .propertyNames())
                        .containsExactly(
                                Objects.requireNonNull(parameter.getAnnotation(RequestParam.class))
                                        .value());
            }
        }
        assertThat(described.isMissingNode()).isEqualTo(!reads);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteAnswersWhatIsDescribed(Route route) {
        ResponseStatus status = route.method().getAnnotation(ResponseStatus.class);
        HttpStatus success = status == null ? HttpStatus.OK : status.value();
        List<String> good =
                route.described().get("responses").propertyNames().stream()
                        .filter(code -> code.startsWith("2"))
                        .toList();
        assertThat(good).containsExactly(String.valueOf(success.value()));
        JsonNode schema =
                route.described()
                        .get("responses")
                        .get(good.getFirst())
                        .at("/content/application~1json/schema");
        Type answer = route.method().getGenericReturnType();
        if (answer instanceof Class<?> type && type.isRecord()) {
            assertThat(schema.path("$ref").asString()).isEqualTo(pointer(type));
        }
        if (answer instanceof ParameterizedType list && list.getRawType() == List.class) {
            assertThat(schema.at("/items/$ref").asString())
                    .isEqualTo(pointer((Class<?>) list.getActualTypeArguments()[0]));
        }
    }

    @Test
    void everyShapeOfTheProgramIsDescribedAndNoOther() {
        Set<String> described = new TreeSet<>(SCHEMAS.propertyNames());
        described.removeAll(WITHOUT_RECORD);
        described.removeAll(WORDS.keySet());
        assertThat(described).isEqualTo(new TreeSet<>(SHAPES.keySet()));
    }

    @ParameterizedTest
    @MethodSource("shapeNames")
    void aShapeHasThePropertiesThatAreDescribed(String name) {
        Map<String, AnnotatedType> parts = parts(shape(name));
        JsonNode properties = SCHEMAS.get(name).get("properties");
        assertThat(new TreeSet<>(properties.propertyNames()))
                .isEqualTo(new TreeSet<>(parts.keySet()));
        parts.forEach((part, type) -> {
            boolean mayBeNull = type.isAnnotationPresent(Nullable.class);
            assertThat(mayBeNull(properties.get(part)))
                    .as("whether %s of %s may be null", part, name)
                    .isEqualTo(mayBeNull);
        });
    }

    @ParameterizedTest
    @MethodSource("shapeNames")
    void anAnswerPromisesEveryPropertyAndARequestAsksForNone(String name) {
        JsonNode required = SCHEMAS.get(name).path("required");
        if (!required.isMissingNode()) {
            assertThat(texts(required))
                    .containsExactlyInAnyOrderElementsOf(parts(shape(name)).keySet());
        }
        assertThat(required.isMissingNode()).isEqualTo(READ.contains(name));
    }

    /** The shapes that programs send: those of bodies, and what these are made of. */
    private static Set<String> read() {
        Set<String> read = new TreeSet<>();
        routes().stream()
                .flatMap(route -> Arrays.stream(route.method().getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .forEach(parameter -> addRead(parameter.getParameterizedType(), read));
        return read;
    }

    private static void addRead(Type type, Set<String> read) {
        switch (type) {
            case ParameterizedType list -> addRead(list.getActualTypeArguments()[0], read);
            case Class<?> shape when SHAPES.containsValue(shape) -> {
                read.add(name(shape));
                parts(shape).values().forEach(part -> addRead(part.getType(), read));
            }
            default -> {}
        }
    }

    @Test
    void theWordsAreThoseOfTheProgram() {
        WORDS.forEach((schema, known) ->
                assertThat(texts(SCHEMAS.get(schema).get("enum"))).as(schema).isEqualTo(known));
    }

    @Test
    void everyPointerLeadsSomewhereAndEverySchemaIsPointedAt() {
        Set<String> pointers = new TreeSet<>();
        collectPointers(DOCUMENT, pointers);
        for (String pointer : pointers) {
            assertThat(DOCUMENT.at(pointer.substring(1)).isMissingNode()).as(pointer).isFalse();
        }
        assertThat(pointers)
                .containsAll(
                        SCHEMAS.propertyNames().stream()
                                .map(name -> "#/components/schemas/" + name)
                                .toList());
    }

    @Test
    void examplesHaveTheFormThatTheyShow() {
        for (String name : SCHEMAS.propertyNames()) {
            for (JsonNode example : SCHEMAS.get(name).path("examples")) {
                assertFits(example, SCHEMAS.get(name), name);
            }
        }
    }

    @Test
    void onlyTheOpenRoutesNeedNoToken() {
        Set<String> open =
                routes().stream()
                        .filter(route -> route.described().path("security").isArray())
                        .map(Route::path)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open)
                .containsExactly(
                        "/api/health",
                        "/api/openapi.json",
                        "/schemas/agreements-1.schema.json",
                        "/schemas/communique-1.schema.json",
                        "/schemas/engagement-1.schema.json",
                        "/schemas/plan-1.schema.json",
                        "/schemas/press-1.schema.json",
                        "/schemas/strands-1.schema.json");
        assertThat(DOCUMENT.at("/security/0").propertyNames()).containsExactly("token");
    }

    /** Found once: looking through the classes takes its time, and every shape asks. */
    private static final class Found {
        static final List<Class<?>> TYPES = typesOfTheApi();
        static final List<Route> ROUTES = routesOfClasses();
        static final Map<String, Class<?>> SHAPES = shapesOfTypes();
    }

    static List<Route> routes() {
        return Found.ROUTES;
    }

    /** The classes, records and enums of the program under this package, nested ones too. */
    private static List<Class<?>> typesOfTheApi() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter((_, _) -> true);
        var program = Fields.class.getProtectionDomain().getCodeSource().getLocation();
        List<Class<?>> types = new ArrayList<>();
        for (var found : scanner.findCandidateComponents(OpenApiTest.class.getPackageName())) {
            Class<?> type =
                    ClassUtils.resolveClassName(
                            Objects.requireNonNull(found.getBeanClassName()),
                            OpenApiTest.class.getClassLoader());
            if (program.equals(type.getProtectionDomain().getCodeSource().getLocation())) {
                types.add(type);
            }
        }
        return types;
    }

    private static List<Route> routesOfClasses() {
        return Found.TYPES.stream()
                .filter(type -> type.isAnnotationPresent(RestController.class))
                .flatMap(OpenApiTest::routes)
                .sorted(java.util.Comparator.comparing(Route::toString))
                .toList();
    }

    private static Stream<Route> routes(Class<?> controller) {
        RequestMapping whole =
                AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String base = whole == null ? "" : whole.path()[0];
        List<Route> routes = new ArrayList<>();
        for (Method method : controller.getDeclaredMethods()) {
            RequestMapping mapping =
                    AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapping != null) {
                String path = mapping.path().length == 0 ? "" : mapping.path()[0];
                routes.add(new Route(mapping.method()[0].name(), base + path, method));
            }
        }
        return routes.stream();
    }

    private static Set<String> names(List<Route> routes) {
        return routes.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> described() {
        Set<String> described = new TreeSet<>();
        JsonNode paths = DOCUMENT.get("paths");
        for (String path : paths.propertyNames()) {
            for (String verb : paths.get(path).propertyNames()) {
                described.add(verb.toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return described;
    }

    /** Every shape that the controllers and their answers are made of, by its name. */
    private static Map<String, Class<?>> shapes() {
        return Found.SHAPES;
    }

    private static Map<String, Class<?>> shapesOfTypes() {
        return Found.TYPES.stream()
                .filter(type -> type.isRecord() || type.getSimpleName().endsWith("Request"))
                .filter(type -> !Modifier.isPrivate(type.getModifiers()))
                .collect(
                        Collectors.toMap(
                                OpenApiTest::name,
                                type -> type,
                                (one, _) -> {
                                    throw new IllegalStateException("two shapes are " + name(one));
                                },
                                TreeMap::new));
    }

    static Set<String> shapeNames() {
        return SHAPES.keySet();
    }

    private static Class<?> shape(String name) {
        return Objects.requireNonNull(SHAPES.get(name));
    }

    /** The components of a record; the public fields of the draft that programs write. */
    private static Map<String, AnnotatedType> parts(Class<?> shape) {
        Map<String, AnnotatedType> parts = new TreeMap<>();
        if (shape.isRecord()) {
            for (var component : shape.getRecordComponents()) {
                parts.put(component.getName(), component.getAnnotatedType());
            }
        } else {
            for (var field : shape.getDeclaredFields()) {
                if (Modifier.isPublic(field.getModifiers())) {
                    parts.put(field.getName(), field.getAnnotatedType());
                }
            }
        }
        return parts;
    }

    private static String name(Class<?> shape) {
        return shape.getSimpleName().replaceFirst("Json$", "");
    }

    private static String pointer(Class<?> shape) {
        return "#/components/schemas/" + name(shape);
    }

    private static boolean mayBeNull(JsonNode schema) {
        return texts(schema.path("type")).contains("null")
                || schema.path("anyOf")
                        .valueStream()
                        .anyMatch(each -> each.path("type").asString("").equals("null"));
    }

    /** Checks objects, lists, words and what is required; formats are left to their readers. */
    private static void assertFits(JsonNode value, JsonNode schema, String where) {
        JsonNode pointer = schema.path("$ref");
        if (pointer.isString()) {
            assertFits(value, DOCUMENT.at(pointer.asString().substring(1)), where);
        } else if (schema.has("anyOf") || schema.has("oneOf")) {
            if (!value.isNull() && schema.has("anyOf")) {
                assertFits(value, schema.get("anyOf").get(0), where);
            }
        } else if (value.isNull()) {
            assertThat(mayBeNull(schema)).as("null at %s", where).isTrue();
        } else if (value.isObject()) {
            assertThat(schema.get("properties").propertyNames())
                    .as(where)
                    .containsAll(value.propertyNames());
            assertThat(value.propertyNames()).as(where).containsAll(texts(schema.path("required")));
            for (String part : value.propertyNames()) {
                assertFits(value.get(part), schema.get("properties").get(part), where + "." + part);
            }
        } else if (value.isArray()) {
            for (JsonNode each : value) {
                assertFits(each, schema.get("items"), where + "[]");
            }
        } else if (schema.has("enum")) {
            assertThat(texts(schema.get("enum"))).as(where).contains(value.asString());
        }
    }

    private static void collectPointers(JsonNode node, Set<String> found) {
        JsonNode pointer = node.path("$ref");
        if (pointer.isString()) {
            found.add(pointer.asString());
        }
        node.forEach(child -> collectPointers(child, found));
    }

    private static List<String> texts(JsonNode node) {
        return node.isString()
                ? List.of(node.asString())
                : node.valueStream().map(each -> each.asString("")).toList();
    }

    private static Map.Entry<String, List<String>> words(String schema, Enum<?>[] constants) {
        return Map.entry(schema, Arrays.stream(constants).map(Enum::name).toList());
    }

    /** The words of an enum that stands in the API itself. */
    private static Map.Entry<String, List<String>> ownWords(String schema) {
        return Found.TYPES.stream()
                .filter(type -> type.getSimpleName().equals(schema))
                .map(type -> words(schema, (Enum<?>[]) type.getEnumConstants()))
                .findAny()
                .orElseThrow();
    }

    private static List<String> standings() {
        return Arrays.stream(Standing.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
    }

    private static List<String> planStandings() {
        return Arrays.stream(PlanStanding.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName().toUpperCase(Locale.ROOT))
                .toList();
    }

    private static JsonNode document() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/api/openapi.json")) {
            return JSON.readTree(Objects.requireNonNull(in, "api/openapi.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
