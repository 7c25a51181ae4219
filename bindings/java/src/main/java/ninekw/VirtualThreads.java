package ninekw;

import java.lang.reflect.Method;

/** What Java 21 and newer have: a virtual thread keeps a thread of the system while it is in C. */
final class VirtualThreads {
    private static final Method IS_VIRTUAL = find();

    private VirtualThreads() {}

    private static Method find() {
        try {
            return Thread.class.getMethod("isVirtual");
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    static boolean isCurrent() {
        try {
            return IS_VIRTUAL != null && (Boolean) IS_VIRTUAL.invoke(Thread.currentThread());
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
