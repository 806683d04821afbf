package broadsheet.web;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What templates say of a field that may be at fault: field:fault="${what is wrong, or null}". The field f-slug is then
 * marked as wrong and described by the message e-slug before its hint, and the first one of the page gets the focus.
 */
final class FieldFaults extends AbstractProcessorDialect {

    /** Of the page that is being made: whether a field has the focus already. */
    private static final String FOCUSED = "focused";

    FieldFaults() {
        super("fields", "field", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    /** What the variable of each page is that these fields share. */
    static void begin(org.thymeleaf.context.Context variables) {
        variables.setVariable(FOCUSED, new AtomicBoolean());
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Mark(prefix));
    }

    private static final class Mark extends AbstractStandardExpressionAttributeTagProcessor {

        /** After those that write the id and the hint, before the one that fills in the text. */
        private static final int PRECEDENCE = 1_200;

        Mark(String prefix) {
            super(TemplateMode.HTML, prefix, "fault", PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                @Nullable Object fault,
                IElementTagStructureHandler field) {
            if (fault == null) return;
            String message = "e-" + tag.getAttributeValue("id").replaceFirst("^f-", "");
            String hint = tag.getAttributeValue("aria-describedby");
            field.setAttribute("aria-invalid", "true");
            field.setAttribute("aria-describedby", hint == null ? message : message + " " + hint);
            if (context.getVariable(FOCUSED) instanceof AtomicBoolean focused && !focused.getAndSet(true))
                field.setAttribute("autofocus", "");
        }
    }
}
