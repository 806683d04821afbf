package broadsheet.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes the bytes of a page from its record and its template. */
public final class Html {

    private static final String TYPE = "text/html; charset=utf-8";

    private final TemplateEngine engine = new TemplateEngine();
    private final Supplier<Locale> language;
    private final Supplier<Site> site;
    private final Map<String, Object> tools;

    /**
     * @param site what every page shows of the paper
     * @param tools objects without state that templates call, by name: assets, dates, pictures
     */
    public Html(Locale language, Messages messages, Supplier<Site> site, Map<String, Object> tools) {
        this(() -> language, messages, site, tools);
    }

    /** The same in a language that may change while the site runs. */
    public Html(Supplier<Locale> language, Messages messages, Supplier<Site> site, Map<String, Object> tools) {
        this.language = language;
        this.site = site;
        this.tools = Map.copyOf(tools);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        StandardDialect dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new Expressions());
        engine.setDialect(dialect);
        engine.addDialect(new FieldFaults());
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(messages);
    }

    /** The whole document. */
    public String document(Page page) {
        org.thymeleaf.context.Context variables = new org.thymeleaf.context.Context(language.get());
        variables.setVariables(tools);
        variables.setVariable("site", site.get());
        variables.setVariable("page", page);
        FieldFaults.begin(variables);
        return engine.process(template(page.getClass()), variables).strip();
    }

    /** Answers with the document. */
    public void render(Context ctx, Page page) {
        ctx.contentType(TYPE).result(document(page));
    }

    /** The same, compressed for whoever takes it so: for readers' pages that no cache keeps. */
    public void answer(Context ctx, Page page) {
        Body.of(document(page).getBytes(StandardCharsets.UTF_8), TYPE).answer(ctx);
    }

    /** broadsheet.front.FrontPage is shown by front/front. */
    static String template(Class<?> page) {
        String folder = page.getPackageName().substring(page.getPackageName().lastIndexOf('.') + 1);
        String name = page.getSimpleName().replaceFirst("Page$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return folder + "/" + name.toLowerCase(Locale.ROOT);
    }
}
