package broadsheet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardConversionService;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * What stands between ${ and } in a template, read once and then a tree of Java objects: this is most of what making a
 * page costs, and it replaces OGNL, which looks a record's members up anew each time.
 *
 * <p>Paths and calls (page.hero.alt, teaser.path(), #strings.listJoin(names, ', ')), 'words', whole numbers, true, false
 * and null; ! == != &lt; &gt; &lt;= &gt;= and or + - ? : and brackets, as in OGNL. Nothing is static, nothing is made with new, nothing is
 * assigned. A variable that is not there is null; a member that is not there, or a member of null, is an error.
 */
final class Expressions implements IStandardVariableExpressionEvaluator {

    /** A part of an expression. */
    private interface Part {
        @Nullable
        Object value(IExpressionContext context);
    }

    private final Map<String, Part> read = new ConcurrentHashMap<>();
    private final Members members = new Members();

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext how) {
        String text = expression.getExpression();
        Part part = read.get(text); // which, unlike computeIfAbsent, never waits for others that look
        if (part == null) part = read.computeIfAbsent(text, unread -> new Parser(unread).whole());
        Object value = part.value(context);
        if (!how.getPerformTypeConversion()) return value;
        IStandardConversionService conversion = StandardExpressions.getConversionService(context.getConfiguration());
        return conversion.convert(context, value, String.class);
    }

    private static boolean truth(@Nullable Object value) {
        return value instanceof Boolean truth ? truth : value != null;
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) return x.longValue() == y.longValue();
        return Objects.equals(a, b);
    }

    private static long number(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) return ((Number) value).longValue();
        throw new IllegalArgumentException(value + " is not a whole number");
    }

    private static Object sum(@Nullable Object a, @Nullable Object b) {
        if (a instanceof String || b instanceof String) return String.valueOf(a) + b;
        return shortest(Math.addExact(number(a), number(b)));
    }

    /** An int where it is one, as a method's parameter mostly is. */
    private static Object shortest(long number) {
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    /** Reads an expression from left to right; each method is a rung of what binds closer. */
    private final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Part whole() {
            Part part = choice();
            skip();
            if (at < text.length()) throw unreadable();
            return part;
        }

        private Part choice() {
            Part condition = either();
            if (!take("?")) return condition;
            Part yes = choice();
            want(":");
            Part no = choice();
            return context -> truth(condition.value(context)) ? yes.value(context) : no.value(context);
        }

        private Part either() {
            Part left = both();
            while (takeWord("or")) {
                Part a = left;
                Part b = both();
                left = context -> truth(a.value(context)) || truth(b.value(context));
            }
            return left;
        }

        private Part both() {
            Part left = equal();
            while (takeWord("and")) {
                Part a = left;
                Part b = equal();
                left = context -> truth(a.value(context)) && truth(b.value(context));
            }
            return left;
        }

        private Part equal() {
            Part a = compared();
            if (take("==")) {
                Part b = compared();
                return context -> same(a.value(context), b.value(context));
            }
            if (take("!=")) {
                Part b = compared();
                return context -> !same(a.value(context), b.value(context));
            }
            return a;
        }

        private Part compared() {
            Part a = added();
            if (take("<=")) {
                Part b = added();
                return context -> number(a.value(context)) <= number(b.value(context));
            }
            if (take(">=")) {
                Part b = added();
                return context -> number(a.value(context)) >= number(b.value(context));
            }
            if (take("<")) {
                Part b = added();
                return context -> number(a.value(context)) < number(b.value(context));
            }
            if (take(">")) {
                Part b = added();
                return context -> number(a.value(context)) > number(b.value(context));
            }
            return a;
        }

        private Part added() {
            Part left = single();
            while (true) {
                Part a = left;
                if (take("+")) {
                    Part b = single();
                    left = context -> sum(a.value(context), b.value(context));
                } else if (take("-")) {
                    Part b = single();
                    left = context -> shortest(Math.subtractExact(number(a.value(context)), number(b.value(context))));
                } else {
                    return left;
                }
            }
        }

        private Part single() {
            if (!text.startsWith("!=", at) && take("!")) {
                Part part = single();
                return context -> !truth(part.value(context));
            }
            Part part = first();
            while (take(".")) part = member(part, name());
            return part;
        }

        private Part first() {
            skip();
            if (take("(")) {
                Part part = choice();
                want(")");
                return part;
            }
            if (take("'")) return constant(quoted());
            if (take("#")) {
                String name = name();
                return context -> context.getExpressionObjects().getObject(name);
            }
            if (at < text.length() && Character.isDigit(text.charAt(at))) return constant(digits());
            String name = name();
            return switch (name) {
                case "null" -> constant(null);
                case "true" -> constant(true);
                case "false" -> constant(false);
                default -> context -> context.getVariable(name);
            };
        }

        private Part constant(@Nullable Object value) {
            return context -> value;
        }

        private Part member(Part owner, String name) {
            if (!take("(")) {
                Members.Site site = members.property(name, text);
                return context -> site.of(owner.value(context));
            }
            List<Part> arguments = new ArrayList<>();
            if (!take(")")) {
                do arguments.add(choice());
                while (take(","));
                want(")");
            }
            Members.Site site = members.method(name, arguments.size(), text);
            Part[] parts = arguments.toArray(Part[]::new);
            return context -> {
                Object target = owner.value(context);
                Object[] values = new Object[parts.length];
                for (int i = 0; i < parts.length; i++) values[i] = parts[i].value(context);
                return site.of(target, values);
            };
        }

        private String quoted() {
            int end = text.indexOf('\'', at);
            if (end < 0) throw unreadable();
            String words = text.substring(at, end);
            at = end + 1;
            return words;
        }

        private Object digits() {
            int start = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
            return shortest(Long.parseLong(text.substring(start, at)));
        }

        private String name() {
            skip();
            int start = at;
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) at++;
            if (start == at) throw unreadable();
            return text.substring(start, at);
        }

        private boolean take(String sign) {
            skip();
            if (!text.startsWith(sign, at)) return false;
            at += sign.length();
            return true;
        }

        private boolean takeWord(String word) {
            skip();
            int end = at + word.length();
            if (!text.startsWith(word, at)) return false;
            if (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) return false;
            at = end;
            return true;
        }

        private void want(String sign) {
            if (!take(sign)) throw unreadable();
        }

        private void skip() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        }

        private IllegalArgumentException unreadable() {
            return new IllegalArgumentException(
                    "${" + text + "} cannot be read from its character " + (at + 1) + " on");
        }
    }
}
