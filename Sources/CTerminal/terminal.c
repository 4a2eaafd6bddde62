// pipe2 and memfd_create are of Linux.
#define _GNU_SOURCE
#include "cterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

// Everything a handler reads stands here: no lock, no memory of its own. Only one thread takes over and puts back.
static volatile sig_atomic_t is_entered = 0;
static volatile sig_atomic_t ending_signal = 0;
static int input_descriptor = -1;
static int output_descriptor = -1;
static int pipe_ends[2] = {-1, -1};
static struct termios former_mode;
static struct termios raw_mode;
static uint8_t enter_bytes[256];
static uint8_t leave_bytes[256];
static size_t enter_count = 0;
static size_t leave_count = 0;
// Standard error while the screen is drawn, which would be spoiled by it: kept, and written afterwards.
static int kept_errors = -1;
static int standard_error = -1;

static const int ending[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
static const int moving[] = {SIGWINCH, SIGTSTP, SIGCONT};
#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
static struct sigaction former_ending[COUNT(ending)];
static struct sigaction former_faults[COUNT(faults)];
static struct sigaction former_moving[COUNT(moving)];

static void write_all(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(output_descriptor, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
}

static void put_back(void) {
  write_all(leave_bytes, leave_count);
  // Also from the background, where the shell has the terminal already.
  sigset_t blocked;
  sigset_t former;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTTOU);
  sigprocmask(SIG_BLOCK, &blocked, &former);
  tcsetattr(input_descriptor, TCSANOW, &former_mode);
  sigprocmask(SIG_SETMASK, &former, NULL);
}

static void take_over(void) {
  tcsetattr(input_descriptor, TCSANOW, &raw_mode);
  write_all(enter_bytes, enter_count);
}

static void keep_errors(void) {
  if (!isatty(STDERR_FILENO)) return;
  kept_errors = memfd_create("errors", MFD_CLOEXEC);
  standard_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (kept_errors >= 0 && standard_error >= 0) dup2(kept_errors, STDERR_FILENO);
}

static void write_errors(void) {
  if (standard_error < 0 || kept_errors < 0) return;
  dup2(standard_error, STDERR_FILENO);
  uint8_t bytes[1024];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(kept_errors, bytes, sizeof bytes, place)) > 0) {
    ssize_t ignored = write(STDERR_FILENO, bytes, (size_t)count);
    (void)ignored;
    place += count;
  }
  close(kept_errors);
  close(standard_error);
  kept_errors = standard_error = -1;
}

static void tell(uint8_t byte) {
  // A full pipe has bytes enough to wake whoever waits.
  ssize_t ignored = write(pipe_ends[1], &byte, 1);
  (void)ignored;
}

static void on_ending(int signal_number) {
  int error = errno;
  if (ending_signal != 0) {
    // Nobody listens any more.
    put_back();
    write_errors();
    signal(signal_number, SIG_DFL);
    raise(signal_number);
    return;
  }
  ending_signal = signal_number;
  tell(LEYE_TERMINAL_ENDING);
  errno = error;
}

static void on_fault(int signal_number) {
  put_back();
  write_errors();
  for (size_t index = 0; index < COUNT(faults); ++index) {
    sigaction(faults[index], &former_faults[index], NULL);
  }
  // The fault comes again and is told as it always is; an abort has to be raised anew.
  if (signal_number == SIGABRT) raise(signal_number);
}

static void on_moving(int signal_number) {
  int error = errno;
  switch (signal_number) {
    case SIGWINCH: tell(LEYE_TERMINAL_RESIZED); break;
    case SIGTSTP:
      put_back();
      // The stop itself cannot be caught; SIGCONT takes over again.
      raise(SIGSTOP);
      break;
    case SIGCONT:
      take_over();
      tell(LEYE_TERMINAL_CONTINUED);
      break;
    default: break;
  }
  errno = error;
}

static void catch_signals(const int *numbers, size_t count, void (*handler)(int),
                          struct sigaction *former) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigfillset(&action.sa_mask);
  // Faults must be able to come again inside their handler.
  if (handler == on_fault) sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  for (size_t index = 0; index < count; ++index) {
    sigaction(numbers[index], &action, &former[index]);
  }
}

static void restore_signals(const int *numbers, size_t count, const struct sigaction *former) {
  for (size_t index = 0; index < count; ++index) sigaction(numbers[index], &former[index], NULL);
}

int leye_terminal_enter(int input, int output, const uint8_t *enter, int32_t enter_length,
                        const uint8_t *leave, int32_t leave_length) {
  if (is_entered) return EBUSY;
  if (enter_length > (int32_t)sizeof enter_bytes || leave_length > (int32_t)sizeof leave_bytes) {
    return EINVAL;
  }
  if (tcgetattr(input, &former_mode) != 0) return errno;
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return errno;
  input_descriptor = input;
  output_descriptor = output;
  enter_count = (size_t)enter_length;
  leave_count = (size_t)leave_length;
  memcpy(enter_bytes, enter, enter_count);
  memcpy(leave_bytes, leave, leave_count);
  raw_mode = former_mode;
  cfmakeraw(&raw_mode);
  // Line ends written by others, such as messages on standard error, still begin a new line.
  raw_mode.c_oflag |= OPOST | ONLCR;
  ending_signal = 0;
  is_entered = 1;
  keep_errors();
  catch_signals(ending, COUNT(ending), on_ending, former_ending);
  catch_signals(faults, COUNT(faults), on_fault, former_faults);
  catch_signals(moving, COUNT(moving), on_moving, former_moving);
  take_over();
  return 0;
}

void leye_terminal_leave(void) {
  if (!is_entered) return;
  restore_signals(moving, COUNT(moving), former_moving);
  restore_signals(ending, COUNT(ending), former_ending);
  restore_signals(faults, COUNT(faults), former_faults);
  put_back();
  write_errors();
  is_entered = 0;
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  pipe_ends[0] = pipe_ends[1] = -1;
}

void leye_terminal_suspend(void) {
  if (is_entered) raise(SIGTSTP);
}

int leye_terminal_signals(void) { return is_entered ? pipe_ends[0] : -1; }

int leye_terminal_ending_signal(void) { return ending_signal; }

bool leye_terminal_size(int descriptor, int32_t *columns, int32_t *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
    return false;
  }
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

void leye_process_protect(void) {
  const struct rlimit none = {0, 0};
  (void)setrlimit(RLIMIT_CORE, &none);
  (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

void leye_process_end_with_parent(void) { (void)prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0); }
