package broadsheet.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a piece of JSON, in words for whoever has to mend it: the parser's own are for programmers. */
final class JsonFault {

    private static final Pattern ODD =
            Pattern.compile("^(?:Unexpected character \\('|Unrecognized token '|Non-standard token ')([^']{1,40})");

    private JsonFault() {}

    static String of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException)
            return "it is nested too deeply, or has a longer number than any that is taken";
        if (e instanceof MismatchedInputException misfit) return misfit(misfit);
        if (e instanceof JsonMappingException mapping)
            return mapping.getPath().isEmpty() ? syntax(e) : place(mapping) + " cannot be read";
        return syntax(e);
    }

    private static String misfit(MismatchedInputException e) {
        return e.getPath().isEmpty()
                ? "something follows the item"
                : place(e) + " should be " + expected(e.getTargetType());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null || type == String.class) return "a text";
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "a whole number";
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    /** Such as "bodies[0].value". */
    private static String place(JsonMappingException e) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath())
            if (step.getFieldName() == null)
                place.append('[').append(step.getIndex()).append(']');
            else place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
        return "\"" + place + "\"";
    }

    private static String syntax(JsonProcessingException e) {
        String said = e.getOriginalMessage();
        if (e instanceof JsonEOFException) return "it ends too early";
        if (said.contains("UTF-8")) return "it is not written in UTF-8";
        String where =
                e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
        if (said.contains("CTRL-CHAR")) return "there is a control character" + where;
        Matcher odd = ODD.matcher(said);
        return odd.find() && e instanceof StreamReadException
                ? "\"" + odd.group(1) + "\"" + where + " is no JSON"
                : "what stands" + where + " is no JSON";
    }
}
