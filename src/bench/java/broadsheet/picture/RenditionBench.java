package broadsheet.picture;

import broadsheet.picture.PictureStore.Words;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** What broadsheet.bench.Pictures measures; here, since it measures parts that no other package sees. */
public final class RenditionBench {

    private static final List<Integer> WIDTHS = List.of(320, 480, 640, 960, 1280, 1600, 1920);
    private static final int TURNS = 9;
    private static final Words NO_WORDS = new Words("", "", "", "", "", "", "");

    private final Path work;

    public RenditionBench(Path work) {
        this.work = work;
    }

    /** Real, user and system time in seconds. */
    private record Time(double real, double cpu) {}

    public void run(Path photos) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(photos)) {
            files = all.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        Path large = large(files.get(files.size() / 2));
        speed(large);
        System.out.println();
        List<Path> with = new ArrayList<>(files);
        with.add(large);
        weight(with);
        hero(files);
    }

    // ------------------------------------------------------------------------------------------------ memory

    /** Twenty uploads of 24 megapixels at once, half of them progressive, and a rendition of each at once. */
    public void memory() throws Exception {
        Path baseline = camera(work.resolve("baseline.jpg"), false);
        Path progressive = camera(work.resolve("progressive.jpg"), true);
        PictureStore store = new PictureStore(work.resolve("store"));
        ExecutorService people = Executors.newFixedThreadPool(20);
        try (Renditions renditions = new Renditions(store)) {
            long start = System.nanoTime();
            List<Future<Path>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                byte[] content = Files.readAllBytes(i % 2 == 0 ? baseline : progressive);
                byte[] comment = {(byte) 0xff, (byte) 0xfe, 0, 3, (byte) i};
                Path file = Files.write(
                        work.resolve("upload" + i), Arrays.copyOf(content, content.length + comment.length));
                byte[] whole = Files.readAllBytes(file);
                System.arraycopy(content, 2, whole, 2 + comment.length, content.length - 2);
                System.arraycopy(comment, 0, whole, 2, comment.length);
                Files.write(file, whole);
                all.add(people.submit(() -> {
                    PictureStore.Stored stored = store.take(file);
                    Rendition rendition =
                            new Rendition(stored.hash().substring(0, 24), Cut.WHOLE, 0, 0, 1920, Format.WEBP);
                    while (true)
                        try {
                            return renditions.make(rendition, stored.hash());
                        } catch (Renditions.Busy e) {
                            Thread.sleep(1_000); // what a browser is told to do
                        }
                }));
            }
            for (Future<Path> each : all) each.get();
            System.out.printf(
                    Locale.ROOT,
                    "twenty uploads of 24 megapixels at once, ten of them progressive, each with its 1920 px WebP: %.1f s,"
                            + " heap at most %d MB, process at most %s%n",
                    (System.nanoTime() - start) / 1e9,
                    Runtime.getRuntime().maxMemory() >> 20,
                    peak());
        } finally {
            people.shutdown();
        }
    }

    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("unknown")
                .replaceFirst("VmHWM:\\s*", "");
    }

    private static Path camera(Path file, boolean progressive) throws IOException {
        BufferedImage image = new BufferedImage(6000, 4000, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 4000; y++)
            for (int x = 0; x < 6000; x++) image.setRGB(x, y, (x / 24 * 0x010203) ^ (y / 16 * 0x030201));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (progressive) param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        return file;
    }

    // ------------------------------------------------------------------------------------------------ speed

    private void speed(Path file) throws Exception {
        for (int i = 0; i < 4; i++) sevenInARow(file); // the compiler's warm-up
        System.out.printf(
                "one process on a 2400 x 1350 JPEG of %,d bytes, WebP; median of %d turns, ms%n",
                Files.size(file), TURNS);
        System.out.printf("%-34s %8s %8s%n", "", "wall", "CPU");
        List<Time> ours = new ArrayList<>();
        List<Time> oursParallel = new ArrayList<>();
        List<Time> vips = new ArrayList<>();
        List<Time> start = new ArrayList<>();
        List<Time> magick = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ours.add(timed(() -> sevenInARow(file)));
            vips.add(shell(
                    "for w in 320 480 640 960 1280 1600 1920; do vipsthumbnail -s ${w}x -o $2/v-$w.webp[Q=75,strip] $1; done",
                    file));
            oursParallel.add(timed(() -> sevenAtOnce(file)));
            start.add(shell(
                    "for w in 320 480 640 960 1280 1600 1920; do vipsthumbnail --vips-version >/dev/null; done", file));
            if (turn < 3)
                magick.add(shell(
                        "for w in 320 480 640 960 1280 1600 1920; do convert $1 -resize ${w}x -quality 75 $2/m-$w.webp; done",
                        file));
        }
        Time our = median(ours);
        Time their = median(vips);
        Time their0 = median(start);
        print("Broadsheet, one after another", our);
        print("Broadsheet, as the site does", median(oursParallel));
        print("vipsthumbnail, seven processes", their);
        print("  of that, starting them", their0);
        print("ImageMagick, seven processes", median(magick));
        System.out.printf(
                Locale.ROOT,
                "in a row / vips less its start: wall %.2f, CPU %.2f; as the site does: wall %.2f%n",
                our.real / (their.real - their0.real),
                our.cpu / (their.cpu - their0.cpu),
                median(oursParallel).real / (their.real - their0.real));
        parts(file);
    }

    private static void print(String what, Time time) {
        System.out.printf(Locale.ROOT, "%-34s %8.0f %8.0f%n", what, time.real * 1000, time.cpu * 1000);
    }

    private static Time median(List<Time> times) {
        double real = times.stream()
                .mapToDouble(Time::real)
                .sorted()
                .skip(times.size() / 2)
                .findFirst()
                .orElseThrow();
        double cpu = times.stream()
                .mapToDouble(Time::cpu)
                .sorted()
                .skip(times.size() / 2)
                .findFirst()
                .orElseThrow();
        return new Time(real, cpu);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Time timed(Work work) throws Exception {
        com.sun.management.OperatingSystemMXBean system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        return new Time((System.nanoTime() - wall) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }

    private static Pixels reduced(Path file) throws Exception {
        Memory memory = new Memory(Runtime.getRuntime().maxMemory() / 3);
        return new Decoder(memory).reduced(file, PictureFile.inspect(file), 1);
    }

    private static byte[] made(Pixels pixels, int width) {
        Rendition rendition = new Rendition("", Cut.WHOLE, 0, 0, width, Format.WEBP);
        return Encoder.encode(Renditions.cut(pixels, rendition), Format.WEBP, NO_WORDS);
    }

    private static void sevenInARow(Path file) throws Exception {
        Pixels pixels = reduced(file);
        for (int width : WIDTHS) made(pixels, width);
    }

    private static void sevenAtOnce(Path file) throws Exception {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Pixels pixels = reduced(file);
            List<Future<?>> all = new ArrayList<>();
            for (int i = WIDTHS.size() - 1; i >= 0; i--) {
                int width = WIDTHS.get(i);
                all.add(workers.submit(() -> made(pixels, width)));
            }
            for (Future<?> each : all) each.get();
        } finally {
            workers.shutdown();
        }
    }

    private void parts(Path file) throws Exception {
        System.out.printf(
                "%npart by part, median of %d%n%-10s %8s %8s %8s %9s %9s%n",
                TURNS, "width", "reduce", "WebP", "JPEG", "WebP B", "JPEG B");
        List<Time> decode = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) decode.add(timed(() -> reduced(file)));
        System.out.printf(Locale.ROOT, "decode and reduce once: %.0f ms%n", median(decode).real * 1000);
        Pixels pixels = reduced(file);
        for (int width : WIDTHS) {
            Rendition rendition = new Rendition("", Cut.WHOLE, 0, 0, width, Format.WEBP);
            Pixels cut = Renditions.cut(pixels, rendition);
            List<Time> reduce = new ArrayList<>();
            List<Time> webp = new ArrayList<>();
            List<Time> jpeg = new ArrayList<>();
            for (int i = 0; i < TURNS; i++) {
                reduce.add(timed(() -> Renditions.cut(pixels, rendition)));
                webp.add(timed(() -> Encoder.encode(cut, Format.WEBP, NO_WORDS)));
                jpeg.add(timed(() -> Encoder.encode(cut, Format.JPEG, NO_WORDS)));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-10d %8.1f %8.1f %8.1f %,9d %,9d%n",
                    width,
                    median(reduce).real * 1000,
                    median(webp).real * 1000,
                    median(jpeg).real * 1000,
                    Encoder.encode(cut, Format.WEBP, NO_WORDS).length,
                    Encoder.encode(cut, Format.JPEG, NO_WORDS).length);
        }
    }

    // ------------------------------------------------------------------------------------------------ weight

    private void weight(List<Path> files) throws Exception {
        System.out.printf(
                "bytes of all widths of %d files: ours against cwebp -q 75 of the same pixels, cwebp -q 75 -resize, vipsthumbnail Q=75%n%-8s %12s %12s %12s %12s%n",
                files.size(), "width", "ours", "cwebp same", "cwebp", "vips");
        long[] all = new long[4];
        double worst = 0;
        for (int width : WIDTHS) {
            long[] sum = new long[4];
            for (Path file : files) {
                if (PictureFile.inspect(file).size().width() < width) continue;
                Pixels cut = Renditions.cut(reduced(file), new Rendition("", Cut.WHOLE, 0, 0, width, Format.WEBP));
                long ours = Encoder.encode(cut, Format.WEBP, NO_WORDS).length;
                ImageIO.write(image(cut), "png", work.resolve("same.png").toFile());
                shell(
                        "cwebp -quiet -q 75 $2/same.png -o $2/same.webp; cwebp -quiet -q 75 -resize " + width
                                + " 0 $1 -o $2/c.webp; vipsthumbnail -s " + width + "x -o $2/v.webp[Q=75,strip] $1",
                        file);
                long same = Files.size(work.resolve("same.webp"));
                worst = Math.max(worst, Math.abs(ours - same) / (double) same);
                long[] each = {ours, same, Files.size(work.resolve("c.webp")), Files.size(work.resolve("v.webp"))};
                for (int i = 0; i < 4; i++) sum[i] += each[i];
            }
            System.out.printf("%-8d %,12d %,12d %,12d %,12d%n", width, sum[0], sum[1], sum[2], sum[3]);
            for (int i = 0; i < 4; i++) all[i] += sum[i];
        }
        System.out.printf("%-8s %,12d %,12d %,12d %,12d%n", "all", all[0], all[1], all[2], all[3]);
        System.out.printf(
                Locale.ROOT,
                "ours / cwebp of the same pixels %.3f (single worst file %.1f %% apart); / cwebp -resize %.3f; / vips %.3f%n",
                all[0] / (double) all[1],
                worst * 100,
                all[0] / (double) all[2],
                all[0] / (double) all[3]);
    }

    /** What an article page on a phone 390 px wide, at two dots to the pixel, fetches. */
    private void hero(List<Path> files) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        for (Path file : files) {
            Pixels pixels = reduced(file);
            int width = Cut.WHOLE.widths(pixels.size()).stream()
                    .filter(w -> w >= 780)
                    .findFirst()
                    .orElse(pixels.width());
            sizes.add(made(pixels, width).length);
        }
        sizes.sort(Comparator.naturalOrder());
        System.out.printf(
                "%nhero for 390 px at 2x (the 960 px WebP) over %d photographs: median %,d bytes, largest three %s%n",
                sizes.size(), sizes.get(sizes.size() / 2), sizes.subList(sizes.size() - 3, sizes.size()));
    }

    // ------------------------------------------------------------------------------------------------ tools

    private Time shell(String command, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "TIMEFORMAT='%R %U %S'; time { " + command + "; }",
                        "bench",
                        file.toString(),
                        work.toString())
                .redirectErrorStream(true)
                .start();
        String out;
        try (InputStream in = process.getInputStream()) {
            out = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        process.waitFor();
        double[] times = Arrays.stream(out.substring(out.lastIndexOf('\n') + 1).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Time(times[0], times[1] + times[2]);
    }

    private static BufferedImage image(Pixels pixels) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0, i = 0; y < pixels.height(); y++)
            for (int x = 0; x < pixels.width(); x++, i += 3)
                image.setRGB(
                        x,
                        y,
                        ((pixels.rgb()[i] & 0xff) << 16)
                                | ((pixels.rgb()[i + 1] & 0xff) << 8)
                                | (pixels.rgb()[i + 2] & 0xff));
        return image;
    }

    /** A photograph enlarged to 2400 x 1350, with grain, as a camera gives it. */
    private Path large(Path photo) throws IOException {
        BufferedImage from = ImageIO.read(photo.toFile());
        BufferedImage to = new BufferedImage(2400, 1350, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = to.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int height = Math.min(from.getHeight(), from.getWidth() * 9 / 16);
        g.drawImage(from, 0, 0, 2400, 1350, 0, 0, from.getWidth(), height, null);
        g.dispose();
        Random random = new Random(1);
        for (int y = 0; y < 1350; y++)
            for (int x = 0; x < 2400; x++) {
                int grain = (int) (random.nextGaussian() * 3);
                int rgb = to.getRGB(x, y);
                int out = 0;
                for (int shift = 0; shift < 24; shift += 8)
                    out |= Math.max(0, Math.min(255, (rgb >> shift & 0xff) + grain)) << shift;
                to.setRGB(x, y, out);
            }
        Path file = work.resolve("large.jpg");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0.92f);
        Files.deleteIfExists(file);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(to, null, null), param);
        }
        return file;
    }
}
