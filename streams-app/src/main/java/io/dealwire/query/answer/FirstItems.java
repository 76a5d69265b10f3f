package io.dealwire.query.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first items by an order out of any number, in memory for those only. */
final class FirstItems<T> {

    private final int limit;
    private final Comparator<? super T> order;
    private final PriorityQueue<T> lastOnTop;

    FirstItems(int limit, Comparator<? super T> order) {
        this.limit = limit;
        this.order = order;
        lastOnTop = new PriorityQueue<>(order.reversed());
    }

    void add(T item) {
        if (lastOnTop.size() < limit) {
            lastOnTop.add(item);
        } else if (limit > 0 && order.compare(item, lastOnTop.peek()) < 0) {
            lastOnTop.poll();
            lastOnTop.add(item);
        }
    }

    /** The items kept, first one first. */
    List<T> inOrder() {
        List<T> items = new ArrayList<>(lastOnTop);
        items.sort(order);
        return items;
    }
}
