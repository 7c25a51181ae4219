# frozen_string_literal: true

module Ninekw
  # How far a call is: captcha_id (nil until it is accepted), phase (:queued, :network, :waiting, :retrying, :held_back),
  # elapsed_ms since its start.
  Progress = Struct.new(:captcha_id, :phase, :elapsed_ms)

  # Stops calls from another thread: every call that was given it ends within 100 ms.
  class CancelToken
    def initialize
      @pointer = FFI::AutoPointer.new(Library.ninekw_cancel_new, Library.method(:ninekw_cancel_free))
    end

    # For calls of ninekw.h.
    attr_reader :pointer

    # Stops the calls. May be called in a signal handler.
    def trigger = Library.ninekw_cancel_trigger(pointer)

    # Whether it was triggered.
    def triggered? = Library.ninekw_cancel_is_triggered(pointer) != 0

    # Makes it usable again.
    def reset = Library.ninekw_cancel_reset(pointer)
  end

  # Calls of C functions that give a status.
  module Call
    module_function

    # Calls it, and raises what it reports.
    def run(function, *arguments)
      error = FFI::MemoryPointer.new(:pointer)
      status = Library.public_send(function, *arguments, error)
      return if status.zero?

      pointer = FFI::AutoPointer.new(error.read_pointer, Library.method(:ninekw_error_free))
      failure = Error.copied(status, pointer)
      limiter = Thread.current[:ninekw_limiter]
      limiter ? raise(failure, cause: limiter) : raise(failure)
    ensure
      Thread.current[:ninekw_limiter] = nil
    end

    # The number (:int32, :int64) or the pointer that it fills in last.
    def out(type, function, *arguments)
      place = FFI::MemoryPointer.new(type)
      run(function, *arguments, place)
      place.get(type, 0)
    end

    # The same for a pointer that is freed by the garbage collector; nil for NULL.
    def handle(free, function, *arguments)
      pointer = out(:pointer, function, *arguments)
      FFI::AutoPointer.new(pointer, Library.method(free)) unless pointer.null?
    end

    PHASES = { Native::PHASE_QUEUED => :queued, Native::PHASE_NETWORK => :network, Native::PHASE_WAITING => :waiting,
               Native::PHASE_RETRYING => :retrying, Native::PHASE_HELD_BACK => :held_back }.freeze
    private_constant :PHASES

    # Yields a progress callback over the block, or nil; then raises what that raised.
    def with_progress(block)
      guard = Guard.new
      run = block && lambda do |_user, id, phase, elapsed_ms|
        guard.run { block.call(Progress.new((id if id.positive?), PHASES[phase], elapsed_ms)) == false ? 0 : 1 }
      end
      yield run
    ensure
      guard.raise_kept
    end
  end
  private_constant :Call

  # Nothing may leave a callback but its result: exceptions are kept, and a `return` in ensure ends a break or throw, which
  # would jump over the frames of C.
  class Guard
    # The block's number; 0, which stops the call, once something was raised.
    def run
      return 0 if @kept

      number = yield
    rescue Exception => e # also Interrupt and SystemExit, which are raised again after the call
      @kept = e
      0
    ensure
      unless number || @kept
        @kept = LocalJumpError.new("break or throw out of a block that a call of ninekw runs; give false or :stop instead")
        return 0 # rubocop:disable Lint/EnsureReturn
      end
    end

    def raise_kept
      raise @kept, cause: nil if @kept
    end
  end
  private_constant :Guard
end
