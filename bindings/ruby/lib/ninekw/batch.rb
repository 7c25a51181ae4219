# frozen_string_literal: true

module Ninekw
  # A captcha of a batch that is finished: `answer`, or why there is none in `error`; `price` in credits, where it is known.
  Done = Struct.new(:ticket, :captcha_id, :answer, :error, :tag, :price) do
    # The answer; raises why there is none.
    def answer! = answer || raise(error)
  end

  # Many captchas at once, in one thread. Made by Client#batch; one thread at a time may use it.
  class Batch
    include Single

    # Makes one; one that is forgotten instead of closed says what was open.
    def self.made(client)
      state = { open: true }
      free = lambda do |pointer|
        ids = state[:open] ? ids_of(pointer) : []
        warn "ninekw: a batch was not closed; open at the service are #{ids.join(', ')}" unless ids.empty?
        Library.ninekw_batch_free(pointer)
      end
      # Not in a variable, which `free` would keep from being collected.
      new(Call.handle(free, :ninekw_batch_new, client).tap { |pointer| pointer.kept = client.kept }, state)
    end

    def self.ids_of(pointer)
      count = Library.ninekw_batch_pending(pointer, nil, 0)
      ids = FFI::MemoryPointer.new(:int64, [count, 1].max)
      ids.read_array_of_int64([Library.ninekw_batch_pending(pointer, ids, count), count].min)
    end
    private_class_method :new

    def initialize(pointer, state)
      @pointer = pointer
      @state = state
      @kept = Queue.new
      @left = []
    end

    # Adds a captcha, with the arguments of Client#submit, and gives its ticket (0, 1 and so on); `next` uploads it. It may
    # have a time limit of its own, and a tag that its Done gives back.
    def add(captcha = nil, timeout_ms: -1, tag: nil, **options)
      Values.options(captcha, options) do |given|
        Call.out(:int64, :ninekw_batch_add_with, @pointer, given, *terms(timeout_ms, tag))
      end
    end

    # Adds a captcha that was submitted earlier, here or in another process; the options are those of its polls.
    def add_submitted(id, timeout_ms: -1, tag: nil, **options)
      Values.options(nil, options) do |given|
        Call.out(:int64, :ninekw_batch_add_submitted_with, @pointer, Values.id(id), given, *terms(timeout_ms, tag))
      end
    end

    # Adds what the client's journal has of ended processes, and gives how many captchas these are: `next` gives
    # each with its tag.
    def resume = Call.out(:int64, :ninekw_batch_resume, @pointer)

    # Ends the wait for one captcha, also from another thread: it ends with a CancelledError.
    def cancel(ticket) = Library.ninekw_batch_cancel(@pointer, Values.integer(ticket, "ticket"))

    # The id of a captcha while it is pending at the service, else nil; also from another thread.
    def captcha_id(ticket)
      id = Library.ninekw_batch_captcha_id(@pointer, Values.integer(ticket, "ticket"))
      id if id.positive?
    end

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

    # Ids of the captchas that are open at the service; once it is closed, those that were open then.
    def pending = @pointer ? self.class.ids_of(@pointer) : @left

    # Frees it. Captchas that are open are given up with the client's setting abandon: :abort; else they stay open, and
    # `pending` names them. Feedback that waits is given.
    def close
      return unless @pointer

      begin
        Call.run(:ninekw_batch_leave, @pointer)
      rescue Error
        # Those that could not be given up are in `pending`.
      ensure
        @left = pending + Array.new(@kept.size) { @kept.pop.captcha_id }.compact
        @state[:open] = false
        @pointer.close
        @pointer = nil
      end
    end

    private

    def terms(timeout_ms, tag) = [Values.integer(timeout_ms, "timeout_ms"), tag && Values.text(tag, "tag")]

    def step(function, timeout_ms, cancel, progress)
      return @kept.pop unless @kept.empty?

      timeout_ms = Values.integer(timeout_ms, "timeout_ms")
      # What a caller that leaves does not get is given to the next one.
      keep = ->(result) { @kept << result if result.is_a?(Done) }
      Call.with_progress(progress, keep) do |callback|
        done = Call.handle(:ninekw_done_free, function, @pointer, timeout_ms, cancel&.pointer, callback, nil)
        done && done_at(done)
      end
    end

    def done_at(pointer)
      answer = Library.ninekw_done_answer(pointer)
      error = Library.ninekw_done_error(pointer)
      id = Library.ninekw_done_captcha_id(pointer)
      Done.new(Library.ninekw_done_ticket(pointer), (id if id.positive?),
               (Answer.copied(answer) unless answer.null?),
               (Error.copied(Library.ninekw_error_status(error), error) unless error.null?),
               Values.text_of(Library.ninekw_done_tag(pointer)), Answer.number(:int64, :ninekw_done_price, pointer))
    end
  end
end
