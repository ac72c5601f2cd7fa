/*
 * A machine for one program alone: its clocks and its zone, put before those of the C library by LD_PRELOAD.
 *
 * The folder that STAGED_MACHINE names holds `clocks`, three shifts in nanoseconds that are added to boot time, monotonic
 * time and wall time, and `etc`, in which the zone's files are looked for. The shifts are mapped: a new value holds at once.
 * Whoever writes it closes the file, and a thread then does what the kernel does when clocks jump: timers on a moment that
 * has come by the new clock go off, and those that wish to hear of a set wall clock do.
 *
 * Invariant: in any other program that inherits the variable nothing changes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { BOOT, MONO, WALL, CLOCKS };

#define SECOND 1000000000LL
#define MOST_TIMERS 64

struct timer {
    int fd;
    clockid_t clock;
    int flags;
    struct itimerspec wanted;
};

static const char *folder;
static volatile int64_t *shifts;
static struct timer timers[MOST_TIMERS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int64_t shift_of(clockid_t clock) {
    if (!shifts) return 0;
    switch (clock) {
    case CLOCK_BOOTTIME: return shifts[BOOT];
    case CLOCK_MONOTONIC:
    case CLOCK_MONOTONIC_RAW:
    case CLOCK_MONOTONIC_COARSE: return shifts[MONO];
    case CLOCK_REALTIME:
    case CLOCK_REALTIME_COARSE: return shifts[WALL];
    default: return 0;
    }
}

static int64_t nanos(struct timespec at) { return at.tv_sec * SECOND + at.tv_nsec; }

static struct timespec spec(int64_t nanos) {
    return (struct timespec){ .tv_sec = nanos / SECOND, .tv_nsec = nanos % SECOND };
}

int clock_gettime(clockid_t clock, struct timespec *at) {
    int failed = syscall(SYS_clock_gettime, clock, at);
    int64_t shift = shift_of(clock);
    if (!failed && shift) *at = spec(nanos(*at) + shift);
    return failed;
}

/*
 * A thread that waits for so long asks the staged clock until when, and the kernel by its own: without this it would wait
 * for as long as the clock was moved.
 */
long syscall(long number, ...) {
    static long (*next)(long, ...);
    if (!next) next = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
    va_list rest;
    va_start(rest, number);
    long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long);
    long d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
    va_end(rest);
    const struct timespec *until = (const struct timespec *)d;
    int is_wait = number == SYS_futex && (b & FUTEX_CMD_MASK) == FUTEX_WAIT_BITSET;
    if (!is_wait || !until || !shifts) return next(number, a, b, c, d, e, f);
    clockid_t clock = b & FUTEX_CLOCK_REALTIME ? CLOCK_REALTIME : CLOCK_MONOTONIC;
    int64_t at = nanos(*until) - shift_of(clock);
    struct timespec real = spec(at > 0 ? at : 0);
    return next(number, a, b, c, (long)&real, e, f);
}

/* A moment of the staged clock, as the kernel's clock will show it. */
static int arm(const struct timer *timer, struct itimerspec *before) {
    struct itimerspec value = timer->wanted;
    int is_moment = timer->flags & TFD_TIMER_ABSTIME;
    if (is_moment && nanos(value.it_value)) {
        int64_t at = nanos(value.it_value) - shift_of(timer->clock);
        value.it_value = spec(at > 0 ? at : 1);
    }
    return syscall(SYS_timerfd_settime, timer->fd, timer->flags, &value, before);
}

int timerfd_create(int clock, int flags) {
    int fd = syscall(SYS_timerfd_create, clock, flags);
    pthread_mutex_lock(&lock);
    for (int i = 0; fd >= 0 && i < MOST_TIMERS; i++)
        if (timers[i].fd == fd || timers[i].fd < 0) {
            timers[i] = (struct timer){ .fd = fd, .clock = clock };
            break;
        }
    pthread_mutex_unlock(&lock);
    return fd;
}

int timerfd_settime(int fd, int flags, const struct itimerspec *wanted, struct itimerspec *before) {
    struct timer timer = { .fd = fd, .clock = -1, .flags = flags, .wanted = *wanted };
    pthread_mutex_lock(&lock);
    for (int i = 0; i < MOST_TIMERS; i++)
        if (timers[i].fd == fd) {
            timer.clock = timers[i].clock;
            timers[i] = timer;
            break;
        }
    int failed = arm(&timer, before);
    pthread_mutex_unlock(&lock);
    return failed;
}

static void follow(int64_t wall_before) {
    int was_set = shifts[WALL] != wall_before;
    pthread_mutex_lock(&lock);
    for (int i = 0; i < MOST_TIMERS && timers[i].fd >= 0; i++) {
        if (!(timers[i].flags & TFD_TIMER_ABSTIME) || !nanos(timers[i].wanted.it_value)) continue;
        struct timer timer = timers[i];
        if (timer.flags & TFD_TIMER_CANCEL_ON_SET) {
            if (!was_set) continue;
            /* The kernel cancels it, which a poll sees as readable. */
            timer.flags = TFD_TIMER_ABSTIME;
            timer.wanted.it_value = spec(1);
        }
        arm(&timer, NULL);
    }
    pthread_mutex_unlock(&lock);
}

static void *listen(void *queue) {
    char events[4096];
    int64_t wall = shifts[WALL];
    while (read((int)(intptr_t)queue, events, sizeof events) > 0) {
        follow(wall);
        wall = shifts[WALL];
    }
    return NULL;
}

/* Where a path of the zone's files leads on this machine. */
static const char *staged(const char *path, char *other) {
    if (!folder || (strcmp(path, "/etc/localtime") && strcmp(path, "/etc/timezone"))) return path;
    snprintf(other, PATH_MAX, "%s%s", folder, path);
    return other;
}

ssize_t readlink(const char *path, char *text, size_t size) {
    char other[PATH_MAX];
    return syscall(SYS_readlinkat, AT_FDCWD, staged(path, other), text, size);
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    char other[PATH_MAX];
    return syscall(SYS_openat, AT_FDCWD, staged(path, other), flags | O_LARGEFILE, mode);
}

int inotify_add_watch(int queue, const char *path, uint32_t mask) {
    char other[PATH_MAX];
    return syscall(SYS_inotify_add_watch, queue, staged(path, other), mask);
}

static int fail(const char *what) {
    fprintf(stderr, "the staged machine: %s: %s\n", what, strerror(errno));
    abort();
}

__attribute__((constructor)) static void begin(void) {
    for (int i = 0; i < MOST_TIMERS; i++) timers[i].fd = -1;
    const char *named = getenv("STAGED_MACHINE");
    if (!named || strcmp(program_invocation_short_name, "evenkeel")) return;
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/clocks", named);
    int file = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
    if (file < 0) fail(path);
    void *mapped = mmap(NULL, CLOCKS * sizeof(int64_t), PROT_READ, MAP_SHARED, file, 0);
    if (mapped == MAP_FAILED) fail("mmap");
    close(file);
    int queue = inotify_init1(IN_CLOEXEC);
    if (queue < 0 || syscall(SYS_inotify_add_watch, queue, path, IN_CLOSE_WRITE) < 0) fail("inotify");
    shifts = mapped;
    folder = strdup(named);
    /* The program's signals are for its own threads. */
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    pthread_t thread;
    if (pthread_create(&thread, NULL, listen, (void *)(intptr_t)queue)) fail("a thread");
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}
