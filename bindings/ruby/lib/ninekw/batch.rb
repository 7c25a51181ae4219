# frozen_string_literal: true

module Ninekw
  # A captcha of a batch that is done with: `answer`, or why there is none in `error`.
  Done = Struct.new(:ticket, :captcha_id, :answer, :error) do
    # The answer; raises why there is none.
    def answer! = answer || raise(error)
  end

  # Many captchas at once, in one thread. Made by Client#batch; one thread at a time may use it.
  class Batch
    def initialize(pointer) = @pointer = pointer

    # Adds a captcha, with the arguments of Client#submit, and gives its ticket (0, 1 and so on); `next` uploads it.
    def add(captcha = nil, **options)
      Values.options(captcha, options) { |given| Call.out(:int64, :ninekw_batch_add, @pointer, given) }
    end

    # Adds a captcha that was submitted earlier, here or in another process.
    def add_submitted(id) = Call.out(:int64, :ninekw_batch_add_submitted, @pointer, Values.id(id))

    # Works until the next captcha is done; nil if none is left. The block is told the progress.
    # A timeout of 0 is one step: a request at most, no waiting.
    def next(timeout_ms: -1, cancel: nil, &progress) = step(:ninekw_batch_next_with, timeout_ms, cancel, progress)

    # The same, but also gives nil as soon as there is room for another captcha: for endless streams.
    def next_or_room(timeout_ms: -1, cancel: nil, &progress) = step(:ninekw_batch_next_or_room, timeout_ms, cancel, progress)

    # Notes whether an answer was right; the service is told by later calls of `next`.
    def feedback(answer, verdict)
      verdict = Values.number(Values::VERDICTS, verdict, "verdict")
      Call.run(:ninekw_batch_feedback, @pointer, Values.id(answer), verdict)
    end

    # Gives up every captcha that nobody has answered yet, so that it is not charged.
    def give_up = Call.run(:ninekw_batch_give_up, @pointer)

    # How many captchas are open at the service, and how many wait for their upload.
    def in_flight = Library.ninekw_batch_in_flight(@pointer)
    def queued = Library.ninekw_batch_queued(@pointer)

    # Whether another captcha would be uploaded at once.
    def room? = Library.ninekw_batch_has_room(@pointer) != 0

    # Ids of the captchas that are open at the service.
    def pending
      count = Library.ninekw_batch_pending(@pointer, nil, 0)
      ids = FFI::MemoryPointer.new(:int64, [count, 1].max)
      ids.read_array_of_int64([Library.ninekw_batch_pending(@pointer, ids, count), count].min)
    end

    # Frees it; captchas that are open stay so.
    def close
      @pointer&.free
      @pointer = nil
    end

    private

    def step(function, timeout_ms, cancel, progress)
      done = Call.with_progress(progress) do |callback|
        Call.handle(:ninekw_done_free, function, @pointer, Values.integer(timeout_ms, "timeout_ms"), cancel&.pointer,
                    callback, nil)
      end
      done && done_at(done)
    end

    def done_at(pointer)
      answer = Library.ninekw_done_answer(pointer)
      error = Library.ninekw_done_error(pointer)
      id = Library.ninekw_done_captcha_id(pointer)
      Done.new(Library.ninekw_done_ticket(pointer), (id if id.positive?),
               (Answer.copied(answer) unless answer.null?),
               (Error.copied(Library.ninekw_error_status(error), error) unless error.null?))
    end
  end
end
