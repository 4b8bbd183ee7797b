package chancery;

/** The program's entry. */
public final class Chancery {
    private Chancery() {}

    static void main(String[] args) {
        System.out.println(args.length);
    }
}
