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
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;

/** By java.lang.foreign, on Java 22 and newer. */
final class FfmCalls extends Bound {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType GENERIC = MethodType.methodType(Object.class, Object[].class);

    private final SymbolLookup library;

    FfmCalls(String file) {
        library = file.contains("/") || file.contains("\\")
            ? SymbolLookup.libraryLookup(Path.of(file), Arena.global())
            : SymbolLookup.libraryLookup(file, Arena.global());
    }

    @Override
    void find(String name) {
        address(name);
    }

    private MemorySegment address(String name) {
        return library.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name));
    }

    private MethodHandle bound(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(address(name), type);
    }

    @Override
    Body function(String name, Type result, Type[] parameters) {
        MethodHandle bound = bound(name, descriptor(result, parameters));
        MethodHandle function = bound.asSpreader(Object[].class, parameters.length).asType(GENERIC);
        Body call = arguments -> function.invokeExact(arguments);
        boolean isCopied = Arrays.stream(parameters).anyMatch(type -> layout(type) == ADDRESS);
        Body copied = isCopied ? arguments -> copied(call, arguments) : call;
        return result == Type.TEXT ? arguments -> text((MemorySegment) copied.call(arguments)) : copied;
    }

    private static FunctionDescriptor descriptor(Type result, Type[] parameters) {
        MemoryLayout[] layouts = Arrays.stream(parameters).map(FfmCalls::layout).toArray(MemoryLayout[]::new);
        return result == Type.VOID ? FunctionDescriptor.ofVoid(layouts) : FunctionDescriptor.of(layout(result), layouts);
    }

    /** A pointer that Calls has as a number is one here, too: those of the systems that have this Java are 64 bits. */
    private static MemoryLayout layout(Type type) {
        return switch (type) {
            case INT -> JAVA_INT;
            case LONG, SIZE, POINTER -> JAVA_LONG;
            default -> ADDRESS;
        };
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

    @Override
    Object callback(Object object, Method called, Type result, Type[] parameters) throws IllegalAccessException {
        MethodHandle handle = LOOKUP.unreflect(called).bindTo(object);
        return LINKER.upcallStub(handle, descriptor(result, parameters), Arena.ofAuto());
    }

    private static String text(MemorySegment start) {
        return start.address() == 0 ? null : start.reinterpret(Long.MAX_VALUE).getString(0);
    }

    @Override
    String text(long address) {
        return text(MemorySegment.ofAddress(address));
    }

    @Override
    byte[] bytes(long address, long length) {
        return address == 0 ? new byte[0] : MemorySegment.ofAddress(address).reinterpret(length).toArray(JAVA_BYTE);
    }
}
