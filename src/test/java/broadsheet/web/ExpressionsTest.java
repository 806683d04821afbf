package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;

class ExpressionsTest {

    enum Kind {
        NEW
    }

    /** Not public, as the records of pages are. */
    record Thing(String name, long id, @Nullable Thing inner, List<String> words, Kind kind) {

        public String path() {
            return "/" + name;
        }

        public String joined(String by, int times) {
            return String.join(by, words).repeat(times);
        }

        public String joined(Kind kind, int times) {
            return kind.name().repeat(times);
        }

        @SuppressWarnings("unused") // called by name
        public String failing() {
            throw new IllegalStateException("it failed");
        }
    }

    public static final class Bean {

        public boolean isFull() {
            return true;
        }

        public int getSize() {
            return 7;
        }
    }

    private final Expressions expressions = new Expressions();
    private final TemplateEngine engine = new TemplateEngine();

    @BeforeEach
    void configure() {
        StandardDialect dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(expressions);
        engine.setDialect(dialect);
    }

    private @Nullable Object value(String expression) {
        Thing inner = new Thing("b", 3, null, List.of("x"), Kind.NEW);
        Map<String, Object> variables = Map.of(
                "thing",
                new Thing("a", 3, inner, List.of("p", "q"), Kind.NEW),
                "none",
                List.of(),
                "bean",
                new Bean(),
                "three",
                3);
        return expressions.evaluate(
                new ExpressionContext(engine.getConfiguration(), Locale.ENGLISH, variables),
                new VariableExpression(expression),
                StandardExpressionExecutionContext.NORMAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            thing.name                                | a
            thing.path()                              | /a
            thing.inner.path()                        | /b
            thing.kind.name()                         | NEW
            thing.joined('-', 2)                      | p-qp-q
            thing.joined(thing.kind, 2)               | NEWNEW
            thing.words.isEmpty()                     | false
            none.isEmpty()                            | true
            thing.words.size                          | 2
            thing.words.contains('q')                 | true
            bean.full                                 | true
            bean.size - 2                             | 5
            bean.size + 2 - 1                         | 8
            'id ' + thing.id                          | id 3
            '' + three                                | 3
            thing.id == three                         | true
            thing.id != three                         | false
            thing.name == 'a'                         | true
            thing.name == 'A'                         | false
            three < 4 and three <= 3                  | true
            three > 3 or three >= 4                   | false
            thing.inner != null                       | true
            thing.inner.inner == null                 | true
            missing == null                           | true
            !missing                                  | true
            !(three == 3)                             | false
            !none.isEmpty() or true and false         | false
            missing ? 'y' : three == 3 ? 'n3' : 'n'   | n3
            #strings.listJoin(thing.words, ', ')      | "p, q"
            """)
    void an_expression_has_a_value(String expression, String value) {
        assertThat(value(expression)).hasToString(value);
    }

    @Test
    void what_is_not_there_is_null() {
        assertThat(value("missing")).isNull();
        assertThat(value("thing.inner.inner")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "thing.",
                "thing.name +",
                "'open",
                "(thing.name",
                "thing.joined('x'",
                "a b",
                "a ? b",
                "@java.lang.Math@max(1, 2)",
                "new java.util.ArrayList()",
                "thing.name = 'b'"
            })
    void what_cannot_be_read_is_an_error(String expression) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read from its character");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            missing.name                  | name of nothing in ${missing.name}
            thing.inner.inner.name        | name of nothing in ${thing.inner.inner.name}
            thing.nome                    | has no nome that ${thing.nome} could ask for
            thing.path('x')               | has no path that
            thing.joined(3, 3)            | has no joined that
            thing.name < 3                | a is not a whole number
            """)
    void what_is_asked_of_the_wrong_thing_is_an_error_that_names_it(String expression, String message) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void what_fails_inside_is_not_hidden() {
        assertThatThrownBy(() -> value("thing.failing()")).hasMessage("it failed");
    }
}
