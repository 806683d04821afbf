package broadsheet.bench;

import broadsheet.edition.Killing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Does what Publishing acknowledged survive kill -9? A process publishes on four threads until it is killed, at a random
 * time, on the same H2 file again and again; every article that it had acknowledged is looked for. Arguments: how often
 * (200), a folder for the file (a temporary one; an aged file is harder).
 */
public final class Kills {

    private static final int LONGEST_LIFE_MILLIS = 2_000;

    private Kills() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("kills");
        Killing killing = new Killing(folder, System.nanoTime(), LONGEST_LIFE_MILLIS);
        for (int i = 1; i <= kills; i++) {
            killing.again();
            if (i % 10 == 0 || i == kills)
                System.out.printf(
                        "%d kills, %,d articles acknowledged, %,d lost%n",
                        i, killing.acknowledged(), killing.lost().size());
        }
        killing.lost().forEach(System.out::println);
    }
}
