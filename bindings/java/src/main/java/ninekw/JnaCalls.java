package ninekw;

import com.sun.jna.CallbackProxy;
import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** By JNA, on every Java since 8. */
final class JnaCalls extends Bound {
    private final NativeLibrary library;

    JnaCalls(String file) {
        library = NativeLibrary.getInstance(file);
    }

    @Override
    void find(String name) {
        library.getFunction(name);
    }

    @Override
    Body function(String name, Type result, Type[] parameters) {
        Function function = library.getFunction(name);
        return arguments -> {
            Object[] given = new Object[parameters.length];
            for (int i = 0; i < given.length; i++) {
                given[i] = given(parameters[i], arguments[i]);
            }
            return taken(result, function.invoke(jna(result), given));
        };
    }

    private static Class<?> jna(Type type) {
        switch (type) {
            case VOID:
                return void.class;
            case INT:
                return int.class;
            case LONG:
                return long.class;
            case SIZE:
                return Native.SIZE_T_SIZE == 8 ? long.class : int.class;
            default:
                return Pointer.class;
        }
    }

    private static Object given(Type type, Object argument) {
        if (type == Type.POINTER) {
            long address = (Long) argument;
            return address == 0 ? null : new Pointer(address);
        } else if (type == Type.SIZE && Native.SIZE_T_SIZE != 8) {
            return ((Long) argument).intValue();
        }
        return argument;
    }

    private static Object taken(Type type, Object result) {
        switch (type) {
            case SIZE:
                return Native.SIZE_T_SIZE == 8 ? result : (Object) Integer.toUnsignedLong((Integer) result);
            case POINTER:
                return Pointer.nativeValue((Pointer) result);
            case TEXT:
                return result == null ? null : ((Pointer) result).getString(0, "UTF-8");
            default:
                return result;
        }
    }

    @Override
    Object callback(Object object, Method called, Type result, Type[] parameters) {
        Class<?>[] types = new Class<?>[parameters.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = jna(parameters[i]);
        }
        return new CallbackProxy() {
            @Override
            public Object callback(Object[] arguments) {
                Object[] given = new Object[parameters.length];
                for (int i = 0; i < given.length; i++) {
                    given[i] = taken(parameters[i], arguments[i]);
                }
                try {
                    return called.invoke(object, given);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public Class<?>[] getParameterTypes() {
                return types;
            }

            @Override
            public Class<?> getReturnType() {
                return jna(result);
            }
        };
    }

    @Override
    String text(long address) {
        return new Pointer(address).getString(0, "UTF-8");
    }

    @Override
    byte[] bytes(long address, long length) {
        return address == 0 ? new byte[0] : new Pointer(address).getByteArray(0, Math.toIntExact(length));
    }
}
