package ninekw;

/** A place in a picture. */
public final class Point {
    private final int x;
    private final int y;

    Point(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /** From the left. */
    public int x() {
        return x;
    }

    /** From the top. */
    public int y() {
        return y;
    }
}
