package broadsheet.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Files in a local folder: a name appears only once its content is whole and on the disk. */
final class FolderFiles implements PictureFiles {

    private interface Writing {
        void to(FileChannel channel) throws IOException;
    }

    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Path> find(String key) {
        Path file = folder.resolve(key);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public void put(String key, Path content) throws IOException {
        put(key, to -> {
            try (FileChannel from = FileChannel.open(content, StandardOpenOption.READ)) {
                long size = from.size();
                for (long at = 0; at < size; ) at += from.transferTo(at, size - at, to);
            }
        });
    }

    @Override
    public void put(String key, byte[] content) throws IOException {
        put(key, to -> {
            for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) to.write(rest);
        });
    }

    private void put(String key, Writing writing) throws IOException {
        Path file = folder.resolve(key);
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), ".part", "");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                writing.to(channel);
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            keepName(file.getParent());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The name itself is on the disk only when its folder is; systems that cannot open a folder see to it themselves. */
    private static void keepName(Path parent) {
        try (FileChannel names = FileChannel.open(parent, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows: a folder cannot be opened, and its names are journalled
        }
    }
}
