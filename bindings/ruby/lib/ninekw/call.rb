# frozen_string_literal: true

module Ninekw
  # What holds a handle of C has no copies, which would free it twice.
  module Single
    def initialize_copy(_other) = raise(TypeError, "a #{self.class} cannot be copied")
  end
  private_constant :Single

  # A handle that is freed by the garbage collector, or once it is closed and no call of another thread uses it.
  class Handle < FFI::AutoPointer
    # Functions that C calls as long as it lives.
    attr_accessor :kept

    def initialize(pointer, free)
      super
      @lock = Mutex.new
      @calls = 0
    end

    def hold = @lock.synchronize { @calls += 1 }

    def let_go
      @lock.synchronize do
        @calls -= 1
        free if @closed && @calls.zero?
      end
    end

    def close
      @lock.synchronize do
        free unless @closed || @calls.positive?
        @closed = true
      end
    end
  end
  private_constant :Handle

  # How far a call is: captcha_id (nil until it is accepted), phase (:queued, :network, :waiting, :retrying, :held_back),
  # elapsed_ms since its start.
  Progress = Struct.new(:captcha_id, :phase, :elapsed_ms)

  # Stops calls from another thread: every call that was given it ends within 100 ms.
  class CancelToken
    include Single

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
      raise IOError, "the #{Call.owner(function)} is closed" if arguments.first.nil?

      held = arguments.grep(Handle).each(&:hold)
      refuse_in_progress if Thread.current[:ninekw_progress] && Library::WAITING.include?(function)
      error = FFI::MemoryPointer.new(:pointer)
      status = Library.public_send(function, *arguments, error)
      return if status.zero?

      pointer = FFI::AutoPointer.new(error.read_pointer, Library.method(:ninekw_error_free))
      failure = Error.copied(status, pointer)
      limiter = Thread.current[:ninekw_limiter]
      limiter ? raise(failure, cause: limiter) : raise(failure)
    ensure
      Thread.current[:ninekw_limiter] = nil
      held&.each(&:let_go)
    end

    # Whose handle a function takes first.
    def owner(function) = function.to_s[/\Aninekw_(batch(?!_new)|job(?=_check))/, 1] || "client"

    # As C does, which sees another thread.
    def refuse_in_progress
      raise LibraryError.new(Values.text_of(Library.ninekw_status_message(Native::ERR_BUSY)), status: Native::ERR_BUSY)
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
      Handle.new(pointer, free.is_a?(Symbol) ? Library.method(free) : free) unless pointer.null?
    end

    PHASES = { Native::PHASE_QUEUED => :queued, Native::PHASE_NETWORK => :network, Native::PHASE_WAITING => :waiting,
               Native::PHASE_RETRYING => :retrying, Native::PHASE_HELD_BACK => :held_back }.freeze
    private_constant :PHASES

    # Yields a progress callback, and gives the block's result; what a caller that leaves does not get is told to `left`.
    def with_progress(block, left, &make)
      refuse_in_progress if Thread.current[:ninekw_progress]
      waiting = Waiting.new(left)
      told = told(waiting, block)
      waiting.run { make.call(told) }
    end

    # A progress function for C.
    def told(waiting, block)
      return waiting.tick unless block

      waiting.callback do |_user, id, phase, elapsed_ms|
        Thread.current[:ninekw_progress] = true
        block.call(Progress.new((id if id.positive?), PHASES[phase], elapsed_ms)) == :stop ? 0 : 1
      ensure
        Thread.current[:ninekw_progress] = nil
      end
    end
  end
  private_constant :Call

  # A call of C that waits. It is made in a thread of its own, and what it calls back runs in the calling thread. So that
  # can be left as anywhere in Ruby: by an exception, break, throw, Timeout, Thread#kill and Ctrl-C. The call ends then.
  class Waiting
    @running = {}
    @lock = Mutex.new

    # Calls in progress end with the program, before Ruby kills their threads.
    at_exit { all.each(&:leave) }

    class << self
      def all = @lock.synchronize { @running.keys }
      def begun(one) = @lock.synchronize { @running[one] = true }
      def over(one) = @lock.synchronize { @running.delete(one) }
    end

    # `left` is given the result or the error that a caller who leaves does not get.
    def initialize(left = nil)
      @left = left
      @questions = Queue.new
      @answers = Queue.new
    end

    # A function for C that asks the calling thread; 0 once that has left.
    def callback(&block)
      lambda do |*arguments|
        return 0 if leaving?

        @questions << [block, arguments]
        @answers.pop || 0
      end
    end

    # One that asks nobody.
    def tick = ->(*) { leaving? ? 0 : 1 }

    def run(&make)
      Waiting.begun(self)
      start(make)
      while (block, arguments = @questions.pop) do @answers << block.call(*arguments) end
      finished = true
      return @result unless @failure

      @failure.set_backtrace(caller(1))
      raise @failure, cause: @failure.cause
    rescue Exception => e # rubocop:disable Lint/RescueException
      raise if finished

      leave
      raise e, cause: e.cause || @failure
    ensure
      leave unless finished
      Waiting.over(self)
    end

    # Ends the call, and waits for its end.
    def leave
      return if @answers.closed?

      Thread.handle_interrupt(Object => :never) do
        @answers.close
        @thread&.join
        @left&.call(@failure || @result)
      end
    end

    private

    # Nothing interrupts the new thread, which inherits that.
    def start(make)
      Thread.handle_interrupt(Object => :never) do
        @thread = Thread.new do
          @result = make.call
        rescue Exception => e # rubocop:disable Lint/RescueException
          @failure = e
        ensure
          @questions.close
        end
      end
    end

    # At the end of the program threads are killed.
    def leaving? = @answers.closed? || Thread.pending_interrupt?
  end
  private_constant :Waiting
end
