package io.dealwire.embedded.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsInTheFolderStaysUnlessFreshIsAsked() throws IOException {
        try (DataFolder data = DataFolder.open(folder, false)) {
            Files.writeString(data.part("broker").resolve("record"), "kept");
        }
        try (DataFolder data = DataFolder.open(folder, false)) {
            assertThat(data.part("broker").resolve("record")).hasContent("kept");
        }
        try (DataFolder data = DataFolder.open(folder, true)) {
            assertThat(data.part("broker")).isEmptyDirectory();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobodyElseCanLookIntoWhatIsKept() throws IOException {
        try (DataFolder data = DataFolder.open(folder.resolve("new"), false)) {
            Path part = data.part("broker");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void folderInUseIsRefusedWithTheProcessThatUsesIt() {
        try (DataFolder first = DataFolder.open(folder, false)) {
            assertThatThrownBy(() -> DataFolder.open(folder, false))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining(first.root().toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void folderWithOtherThingsIsNeverTaken() throws IOException {
        Path precious = Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataFolder.open(folder, true)).hasMessageContaining("holds other things");
        assertThat(precious).exists();
    }

    @Test
    void deletedFolderIsGone() throws IOException {
        DataFolder data = DataFolder.open(folder.resolve("temporary"), false);
        Files.writeString(data.part("broker").resolve("record"), "text");

        data.delete();

        assertThat(folder.resolve("temporary")).doesNotExist();
    }
}
