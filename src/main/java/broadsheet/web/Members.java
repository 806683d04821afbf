package broadsheet.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Public members of objects by their names, found once per class. */
final class Members {

    private static final Object[] NONE = {};
    private static final MethodType CALL = MethodType.methodType(Object.class, Object.class, Object[].class);

    /** A member's name and how many arguments it is called with; a property, without brackets, may be a getter too. */
    private record Asked(Class<?> type, String name, int arguments, boolean property) {}

    private record Found(Class<?> type, List<Class<?>> parameters, MethodHandle handle) {

        static Found of(Class<?> type, Method method) {
            try {
                MethodHandle handle = MethodHandles.lookup().unreflect(method);
                return new Found(
                        type,
                        MethodType.methodType(void.class, method.getParameterTypes())
                                .wrap()
                                .parameterList(),
                        handle.asFixedArity()
                                .asSpreader(Object[].class, method.getParameterCount())
                                .asType(CALL));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean takes(Object[] arguments) {
            for (int i = 0; i < arguments.length; i++)
                if (arguments[i] != null && !parameters.get(i).isInstance(arguments[i])) return false;
            return true;
        }
    }

    private final Map<Asked, List<Found>> known = new ConcurrentHashMap<>();

    Site property(String name, String expression) {
        return new Site(name, 0, true, expression);
    }

    Site method(String name, int arguments, String expression) {
        return new Site(name, arguments, false, expression);
    }

    /** A place in an expression where a member is asked for; it remembers the member of the last object's class. */
    final class Site {

        private final String name;
        private final int arguments;
        private final boolean property;
        private final String expression;
        private volatile @Nullable Found last;

        private Site(String name, int arguments, boolean property, String expression) {
            this.name = name;
            this.arguments = arguments;
            this.property = property;
            this.expression = expression;
        }

        @Nullable
        Object of(@Nullable Object target) {
            return of(target, NONE);
        }

        /** @throws IllegalArgumentException when the target is null or has no such member */
        @Nullable
        Object of(@Nullable Object target, Object[] values) {
            if (target == null) throw new IllegalArgumentException(name + " of nothing in ${" + expression + "}");
            Found found = last;
            if (found == null || found.type() != target.getClass()) found = find(target.getClass(), values);
            try {
                return (Object) found.handle().invokeExact(target, values);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("${" + expression + "} failed", e);
            }
        }

        private Found find(Class<?> type, Object[] values) {
            List<Found> all = known.computeIfAbsent(
                    new Asked(type, name, arguments, property),
                    asked -> methods(asked)
                            .map(method -> Found.of(asked.type(), method))
                            .toList());
            Found found = all.stream()
                    .filter(each -> each.takes(values))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            type.getName() + " has no " + name + " that ${" + expression + "} could ask for"));
            if (all.size() == 1) last = found;
            return found;
        }
    }

    private static Stream<Method> methods(Asked asked) {
        String name = asked.name();
        List<Method> named = named(asked.type(), name, asked.arguments());
        if (!named.isEmpty() || !asked.property()) return named.stream();
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.of("get" + capital, "is" + capital).flatMap(getter -> named(asked.type(), getter, 0).stream());
    }

    /** Of a class that may not be reached, the same method as an interface or class above it declares it. */
    private static List<Method> named(Class<?> type, String name, int arguments) {
        Map<List<Class<?>>, Method> byParameters = new LinkedHashMap<>();
        above(type)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == arguments
                        && Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isBridge()
                        && method.trySetAccessible())
                .forEach(method -> byParameters.putIfAbsent(List.of(method.getParameterTypes()), method));
        return List.copyOf(byParameters.values());
    }

    private static Stream<Class<?>> above(Class<?> type) {
        Stream<Class<?>> parents =
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return Stream.concat(Stream.of(type), parents.flatMap(Members::above));
    }
}
