package io.dealwire.ops;

import io.dealwire.config.StreamsSettings;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The memory outside the Java heap that all RocksDB stores of one application share. Without it every store of every
 * partition takes its own 50 MiB of cache and up to 48 MiB of write buffers.
 */
public final class SharedRocksMemory implements AutoCloseable {

    /** Property under which {@link BoundedRocksDb} finds the memory to use. */
    public static final String PROPERTY = "dealwire.rocksdb.memory";

    /** Part of the cache kept for index and filter blocks, so that a scan does not push them out. */
    private static final double HIGH_PRIORITY_PART = 0.1;

    private final Cache cache;
    private final WriteBufferManager writeBuffers;
    private boolean closed;

    public SharedRocksMemory(StreamsSettings settings) {
        RocksDB.loadLibrary();
        cache = new LRUCache(settings.rocksdbMemory(), -1, false, HIGH_PRIORITY_PART);
        // Write buffers are charged to the cache: one bound holds for both.
        writeBuffers = new WriteBufferManager(settings.writeBuffers(), cache);
    }

    Cache cache() {
        return cache;
    }

    WriteBufferManager writeBuffers() {
        return writeBuffers;
    }

    /** Bytes in use; 0 once closed: a late scrape of the metrics must not read freed memory. */
    synchronized long used() {
        return closed ? 0 : cache.getUsage();
    }

    /** Frees the memory; only when no store is open any more. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            writeBuffers.close();
            cache.close();
        }
    }
}
