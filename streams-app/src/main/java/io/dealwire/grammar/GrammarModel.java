package io.dealwire.grammar;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was learnt from a treebank.
 *
 * @param tags classifier of {@link Tag}
 * @param actions classifier of the actions of {@link Configuration}
 * @param relations classifier of {@link Relation}
 */
record GrammarModel(Classifier tags, Classifier actions, Classifier relations) {

    private static final int VERSION = 0x64770001;
    private static final int BUFFER = 1 << 16;

    /**
     * @throws IOException when it cannot be read, or was written for other tags, relations or features than this version's
     */
    static GrammarModel read(InputStream stream) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, BUFFER), BUFFER))) {
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException("not a grammar model of this version: " + Integer.toHexString(version));
            }
            GrammarModel model = new GrammarModel(Classifier.read(in), Classifier.read(in), Classifier.read(in));
            if (model.tags.classes() != Tag.values().length
                    || model.actions.classes() != Configuration.ACTIONS
                    || model.relations.classes() != Relation.values().length) {
                throw new IOException("the grammar model was made for other tags or relations");
            }
            return model;
        }
    }

    void write(OutputStream stream) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream, BUFFER), BUFFER))) {
            out.writeInt(VERSION);
            tags.write(out);
            actions.write(out);
            relations.write(out);
        }
    }
}
