package ninekw;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The methods of Calls, each bound to its function when it is first called, by what Calls says of its types. */
abstract class Bound implements InvocationHandler {
    private final Map<String, Body> bodies = new ConcurrentHashMap<>();

    /** What a method of Calls does. */
    interface Body {
        Object call(Object[] arguments) throws Throwable;
    }

    /** What a value is in C. */
    enum Type { VOID, INT, LONG, SIZE, POINTER, TEXT, ARRAY, CALLBACK }

    /** Fails if the library has no such function. */
    abstract void find(String name);

    abstract Body function(String name, Type result, Type[] parameters);

    /** A function for C that calls `called` of an object. */
    abstract Object callback(Object object, Method called, Type result, Type[] parameters) throws ReflectiveOperationException;

    abstract byte[] bytes(long address, long length);

    abstract String text(long address);

    /** The functions of the library in a file. */
    Calls open(String file) {
        Class<?>[] types = {Calls.class};
        Calls calls = (Calls) Proxy.newProxyInstance(Calls.class.getClassLoader(), types, this);
        Library.fits(file, calls);
        for (Method method : Calls.class.getMethods()) {
            if (isFunction(method)) {
                find(method.getName());
            }
        }
        return calls;
    }

    private static boolean isFunction(Method method) {
        return method.getName().startsWith("ninekw_");
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Body body = bodies.get(method.getName());
        if (body == null) {
            body = bodies.computeIfAbsent(method.getName(), name -> body(method));
        }
        return body.call(arguments);
    }

    private Body body(Method method) {
        if (isFunction(method)) {
            return function(method.getName(), result(method), parameters(method));
        } else if (method.getName().equals("bytes")) {
            return arguments -> bytes((long) arguments[0], (long) arguments[1]);
        } else if (method.getName().equals("text")) {
            return arguments -> text((long) arguments[0]);
        } else if (method.getDeclaringClass() == Object.class) {
            return arguments -> method.invoke(this, arguments);
        }
        // What is left makes a function for C of an object with one method.
        Method called = method.getParameterTypes()[0].getMethods()[0];
        return arguments -> callback(arguments[0], called, result(called), parameters(called));
    }

    private static Type result(Method method) {
        return type(method.getReturnType(), method.getAnnotations());
    }

    private static Type[] parameters(Method method) {
        Class<?>[] classes = method.getParameterTypes();
        Annotation[][] annotations = method.getParameterAnnotations();
        Type[] types = new Type[classes.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = type(classes[i], annotations[i]);
        }
        return types;
    }

    private static Type type(Class<?> type, Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Calls.Pointer) {
                return Type.POINTER;
            } else if (annotation instanceof Calls.Size) {
                return Type.SIZE;
            }
        }
        return type == void.class ? Type.VOID : type == int.class ? Type.INT : type == long.class ? Type.LONG
            : type == String.class ? Type.TEXT : type.isArray() ? Type.ARRAY : Type.CALLBACK;
    }
}
