package org.micromentoring.kernel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.Test;

/** A look needs a connection; who holds one already must never wait for it, or a small pool stands still. */
public class ChangesWaitingTest {
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);
    private final CountDownLatch looking = new CountDownLatch(1);
    private final CountDownLatch connection = new CountDownLatch(1);
    private final ChangeStore store = mock(ChangeStore.class);
    private final Changes changes = new Changes(store, transactions(), Clock.systemUTC());
    private final Changes.Follower follower = changes.follow("mentor");

    @Test
    public void insideATransactionNobodyWaitsForSomebodyElsesLook() throws Exception {
        when(store.after(anyList(), anyLong(), anyInt())).thenAnswer(call -> {
            looking.countDown();
            connection.await(20, TimeUnit.SECONDS);
            return Map.of(1, new ChangeStore.Stamp(new Changes.Change("mentor", "ann"), 1));
        });
        CompletableFuture<Set<String>> first = CompletableFuture.supplyAsync(follower::news);
        assertTrue(looking.await(10, TimeUnit.SECONDS));

        CompletableFuture<Set<String>> guest = new CompletableFuture<>();
        new Thread(() -> {
            inside.set(true);
            guest.complete(follower.news());
        }).start();
        assertEquals(Set.of(), guest.get(5, TimeUnit.SECONDS));

        connection.countDown();
        assertEquals(Set.of("ann"), first.get(10, TimeUnit.SECONDS));
    }

    @Test
    public void outsideOfATransactionNobodyWaitsForLong() throws Exception {
        when(store.after(anyList(), anyLong(), anyInt())).thenAnswer(call -> {
            looking.countDown();
            connection.await(60, TimeUnit.SECONDS);
            return Map.of();
        });
        CompletableFuture<Set<String>> hanging = CompletableFuture.supplyAsync(follower::news);
        assertTrue(looking.await(10, TimeUnit.SECONDS));
        assertEquals("the database does not answer, the others go on", Set.of(), CompletableFuture.supplyAsync(follower::news).get(30, TimeUnit.SECONDS));
        assertFalse(hanging.isDone());
        connection.countDown();
        hanging.get(10, TimeUnit.SECONDS);
    }

    private Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                return work.get();
            }

            @Override
            public boolean running() {
                return inside.get();
            }
        };
    }
}
