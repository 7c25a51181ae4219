package ninekw;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** By java.lang.foreign, on Java 22 and newer. The methods of Calls say what types the functions have. */
final class FfmCalls implements InvocationHandler {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType GENERIC = MethodType.methodType(Object.class, Object[].class);

    private final SymbolLookup library;
    private final Map<String, Body> bodies = new ConcurrentHashMap<>();

    /** What a method of Calls does. */
    private interface Body {
        Object call(Object[] arguments) throws Throwable;
    }

    private FfmCalls(String file) {
        library = file.contains("/") || file.contains("\\")
            ? SymbolLookup.libraryLookup(Path.of(file), Arena.global())
            : SymbolLookup.libraryLookup(file, Arena.global());
    }

    /** The functions of a library, which are bound when they are first called. */
    static Calls open(String file) {
        FfmCalls functions = new FfmCalls(file);
        Class<?>[] types = {Calls.class};
        Calls calls = (Calls) Proxy.newProxyInstance(Calls.class.getClassLoader(), types, functions);
        Library.fits(file, calls);
        for (Method method : Calls.class.getMethods()) {
            if (isFunction(method)) {
                functions.find(method.getName());
            }
        }
        return calls;
    }

    private static boolean isFunction(Method method) {
        return method.getName().startsWith("ninekw_");
    }

    private MemorySegment find(String name) {
        return library.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name));
    }

    private MethodHandle bound(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(find(name), type);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Body body = bodies.get(method.getName());
        if (body == null) {
            body = bodies.computeIfAbsent(method.getName(), name -> newBody(method));
        }
        return body.call(arguments);
    }

    private Body newBody(Method method) {
        if (isFunction(method)) {
            return function(method);
        } else if (method.getName().equals("bytes")) {
            return arguments -> bytes((long) arguments[0], (long) arguments[1]);
        } else if (method.getDeclaringClass() == Object.class) {
            return arguments -> method.invoke(this, arguments);
        }
        // What is left makes a function for C of an object with one method.
        Method called = method.getParameterTypes()[0].getMethods()[0];
        return arguments -> stub(called, arguments[0]);
    }

    private Body function(Method method) {
        MethodHandle bound = bound(method.getName(), descriptor(method));
        MethodHandle function = bound.asSpreader(Object[].class, bound.type().parameterCount()).asType(GENERIC);
        Body call = arguments -> function.invokeExact(arguments);
        boolean isCopied = Arrays.stream(method.getParameterTypes()).anyMatch(type -> layout(type) == ADDRESS);
        Body copied = isCopied ? arguments -> copied(call, arguments) : call;
        return method.getReturnType() == String.class ? arguments -> text((MemorySegment) copied.call(arguments)) : copied;
    }

    private static FunctionDescriptor descriptor(Method method) {
        MemoryLayout[] parameters = Arrays.stream(method.getParameterTypes()).map(FfmCalls::layout)
            .toArray(MemoryLayout[]::new);
        return method.getReturnType() == void.class ? FunctionDescriptor.ofVoid(parameters)
            : FunctionDescriptor.of(layout(method.getReturnType()), parameters);
    }

    /** A pointer that Calls has as a number is one here, too: those of the systems that have this Java are 64 bits. */
    private static MemoryLayout layout(Class<?> type) {
        return type == int.class ? JAVA_INT : type == long.class ? JAVA_LONG : ADDRESS;
    }

    /** Calls with copies of arrays, and takes back what the call has filled in. */
    private static Object copied(Body call, Object[] arguments) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            Object[] given = arguments.clone();
            for (int i = 0; i < given.length; i++) {
                given[i] = copy(arena, given[i]);
            }
            Object result = call.call(given);
            for (int i = 0; i < given.length; i++) {
                if (arguments[i] instanceof int[] numbers) {
                    MemorySegment.copy((MemorySegment) given[i], JAVA_INT, 0, numbers, 0, numbers.length);
                } else if (arguments[i] instanceof long[] numbers) {
                    MemorySegment.copy((MemorySegment) given[i], JAVA_LONG, 0, numbers, 0, numbers.length);
                }
            }
            return result;
        }
    }

    private static Object copy(Arena arena, Object argument) {
        if (argument == null) {
            return MemorySegment.NULL;
        } else if (argument instanceof byte[] bytes) {
            // Empty bytes are not NULL.
            return bytes.length == 0 ? arena.allocate(1) : arena.allocateFrom(JAVA_BYTE, bytes);
        } else if (argument instanceof int[] numbers) {
            return arena.allocateFrom(JAVA_INT, numbers);
        } else if (argument instanceof long[] numbers) {
            return arena.allocateFrom(JAVA_LONG, numbers);
        }
        return argument;
    }

    private static Object stub(Method called, Object function) throws IllegalAccessException {
        MethodHandle handle = LOOKUP.unreflect(called).bindTo(function);
        return LINKER.upcallStub(handle, descriptor(called), Arena.ofAuto());
    }

    private static String text(MemorySegment start) {
        return start.address() == 0 ? null : start.reinterpret(Long.MAX_VALUE).getString(0);
    }

    private static byte[] bytes(long address, long length) {
        return address == 0 ? new byte[0] : MemorySegment.ofAddress(address).reinterpret(length).toArray(JAVA_BYTE);
    }
}
