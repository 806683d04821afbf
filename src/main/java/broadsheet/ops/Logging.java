package broadsheet.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;

/**
 * What is logged, and where to: a line each to the standard error. Logback finds this by META-INF/services, and reads
 * no file of its own, which would take a start three times as long; one that is named by its own property is read.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class Logging extends ContextAwareBase implements Configurator {

    private static final String PATTERN = "%d{HH:mm:ss} %-5level %logger{0}: %msg%n";

    private static final Map<String, Level> LEVELS = Map.of(
            Logger.ROOT_LOGGER_NAME,
            Level.WARN,
            "broadsheet",
            Level.INFO,
            // they have not been verified with this H2, or this PostgreSQL, by their own makers; our tests have
            "org.flywaydb",
            Level.ERROR,
            "org.jooq.impl.DefaultExecuteContext.logVersionSupport",
            Level.ERROR,
            // what is wrong with a request that cannot be read is for whoever sent it: anybody could fill the log with
            // it
            "org.eclipse.jetty.http",
            Level.ERROR,
            "org.eclipse.jetty.util.HostPort",
            Level.ERROR);

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        ConsoleAppender<ILoggingEvent> out = new ConsoleAppender<>();
        out.setContext(context);
        out.setName("out");
        out.setTarget("System.err");
        out.setEncoder(encoder);
        out.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(out);
        LEVELS.forEach((logger, level) -> context.getLogger(logger).setLevel(level));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
