package io.dealwire.ops.failure;

import io.dealwire.serde.registry.RegistryRefusedException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.ProcessorStateException;

/** What kind of trouble an exception tells of, found in the chain of its causes. */
public enum FailureKind {
    /** Broker or registry away, or so slow that a transaction was given up: the same record will succeed later. Nothing may be dropped. */
    AWAY,
    /** Disk full or store corrupt: going on would make it worse. */
    STORAGE,
    /** Topics or subjects missing, or no right to use them: somebody has to do something first. */
    SET_UP,
    /**
     * A record cannot be read. On a topic that others write that is their fault; anywhere else, on a loop topic or in a store, a record of
     * ours is lost with it, and results and counts would no longer agree.
     */
    UNREADABLE,
    /** So many dead letters that it is hardly the records' fault. */
    TOO_MANY_DEAD_LETTERS,
    /** Anything else: a record that does not fit or a bug. */
    OTHER;

    public static FailureKind of(Throwable failure) {
        if (find(failure, TooManyDeadLettersException.class).isPresent()) {
            return TOO_MANY_DEAD_LETTERS;
        }
        if (causes(failure).anyMatch(FailureKind::isSetUp)) {
            return SET_UP;
        }
        if (causes(failure).anyMatch(FailureKind::isAway)) {
            return AWAY;
        }
        boolean inStore = causes(failure).anyMatch(ProcessorStateException.class::isInstance);
        boolean onDisk = causes(failure)
                .anyMatch(cause -> cause instanceof IOException || cause instanceof org.rocksdb.RocksDBException);
        if (inStore && onDisk) {
            return STORAGE;
        }
        return find(failure, SerializationException.class).isPresent() ? UNREADABLE : OTHER;
    }

    /** The exception and its causes, outermost first. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    /** The first cause of a type, outermost first. */
    static <T> Optional<T> find(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Kafka and our serde say it by a type of their own, Confluent's serde by what the network said. */
    private static boolean isAway(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof InvalidTxnStateException
                || cause instanceof InvalidProducerEpochException
                || cause instanceof ProducerFencedException
                || cause instanceof TransactionAbortedException
                || cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException;
    }

    private static boolean isSetUp(Throwable cause) {
        return cause instanceof MissingSourceTopicException
                || cause instanceof AuthorizationException
                || cause instanceof AuthenticationException
                || cause instanceof RegistryRefusedException;
    }
}
