import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** The library's count of live handles by java.lang.foreign, whose classes Java 8 does not know. */
final class Live22 {
    private Live22() {}

    static long count(Object calls) throws Exception {
        Class<?> layout = Class.forName("java.lang.foreign.MemoryLayout");
        Object number = Class.forName("java.lang.foreign.ValueLayout").getField("JAVA_LONG").get(null);
        Class<?> descriptor = Class.forName("java.lang.foreign.FunctionDescriptor");
        Object none = Array.newInstance(layout, 0);
        Object type = descriptor.getMethod("of", layout, none.getClass()).invoke(null, number, none);
        // The binding's own way to a function.
        Object functions = Proxy.getInvocationHandler(calls);
        Method bound = functions.getClass().getDeclaredMethod("bound", String.class, descriptor);
        bound.setAccessible(true);
        Object handle = bound.invoke(functions, "ninekw__testing_live_handles", type);
        Method invoke = Class.forName("java.lang.invoke.MethodHandle").getMethod("invokeWithArguments", Object[].class);
        return (Long) invoke.invoke(handle, (Object) new Object[0]);
    }
}
