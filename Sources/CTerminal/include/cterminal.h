// The few things a full screen needs of the system that must be done in C: what a signal handler may call is
// little, and a terminal must be put back whatever happens.
#ifndef LEYE_CTERMINAL_H
#define LEYE_CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__cplusplus)
extern "C" {
#endif

/// What the pipe of signals tells, one byte each.
enum {
  /// The window has another size.
  LEYE_TERMINAL_RESIZED = 'W',
  /// The program goes on after it was stopped; the screen must be drawn anew.
  LEYE_TERMINAL_CONTINUED = 'C',
  /// The program shall end; a second such signal ends it at once.
  LEYE_TERMINAL_ENDING = 'E',
};

/// Takes over a terminal: every key comes at once, signals are caught, and what is written on standard error is
/// kept until the terminal is put back, also by a crash.
///
/// `input` and `output` are descriptors of the same terminal and stay open. `enter` and `leave` are the bytes that
/// begin and end it; they are copied. Returns 0, or an errno; nothing has been changed then.
int leye_terminal_enter(int input, int output, const uint8_t *_Nonnull enter, int32_t enter_length,
                        const uint8_t *_Nonnull leave, int32_t leave_length);

/// Puts the terminal back as it was, and the signals. Does nothing where nothing was taken over.
void leye_terminal_leave(void);

/// Stops the program as Ctrl-Z does, with the terminal put back; returns when it goes on, taken over again.
void leye_terminal_suspend(void);

/// The descriptor that bytes of signals come from, which never blocks; -1 where nothing was taken over.
int leye_terminal_signals(void);

/// The signal that asked for the end; 0 for none.
int leye_terminal_ending_signal(void);

/// The size of a terminal in cells; false where it is not known.
bool leye_terminal_size(int descriptor, int32_t *_Nonnull columns, int32_t *_Nonnull rows);

/// Leaves no image of the memory on disk when the process fails, and lets no other process read it.
void leye_process_protect(void);

/// Has the process told to end, by SIGTERM, when the one that started it is gone.
void leye_process_end_with_parent(void);

#if defined(__cplusplus)
}
#endif
#endif
