package io.dealwire.ops;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

/**
 * Lets every store use the application's {@link SharedRocksMemory}; without one (tests of the topology) RocksDB keeps its
 * defaults.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    private static final long BLOCK_SIZE = 8L << 10;
    private static final long WRITE_BUFFER_SIZE = 8L << 20;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (!(configs.get(SharedRocksMemory.PROPERTY) instanceof SharedRocksMemory memory)) {
            return;
        }
        // The table set by Kafka Streams holds a bloom filter, which is worth keeping.
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        table.setBlockSize(BLOCK_SIZE);
        options.setWriteBufferManager(memory.writeBuffers());
        options.setWriteBufferSize(WRITE_BUFFER_SIZE);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // The memory is the application's and outlives the store.
    }
}
