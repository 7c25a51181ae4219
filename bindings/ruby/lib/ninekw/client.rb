# frozen_string_literal: true

module Ninekw
  # One account. Threads may share it; calls let other Ruby threads go on. Options of a call are keywords by the service's
  # names, with _ for -: Strings, Integers, true and false, Ninekw.file(path), Ninekw.bytes(data).
  class Client
    include Account
    include Answering
    include Single

    # Keywords are the settings of ninekw.h, such as timeout_ms, proxy, share: :machine, limiter: ->(account, priority) { 0 },
    # and logger: a Logger, whose level is read here. With a block the client is given to it and closed after it.
    def self.open(**settings)
      client = new(**settings)
      return client unless block_given?

      begin
        yield client
      ensure
        client.close
      end
    end

    def initialize(api_key: ENV.fetch("NINEKW_API_KEY", ""), url: ENV["NINEKW_URL"].then { |set| set unless set == "" }, **settings)
      @pending = Queue.new
      @gives_up = [:abort, Native::ABANDON_ABORT].include?(settings[:abandon])
      @pointer = Config.client(api_key: api_key, base_url: url, **settings)
    end

    # The same client, each of whose calls has this time limit, from its beginning, and this token; what a call is given itself
    # counts instead, and a batch or solve_many has them for all of it, from its making. With a block it is given to that and
    # closed after it: client.within(timeout_ms: 2000, &:balance). Closing it leaves this one open.
    def within(timeout_ms: -1, cancel: nil)
      limits = [Values.integer(timeout_ms, "timeout_ms"), cancel&.pointer]
      pointer = Call.handle(:ninekw_client_free, :ninekw_client_within, @pointer, *limits)
      pointer.kept = @pointer.kept
      view = self.class.allocate.tap { |one| one.become(pointer, @pending, @gives_up) }
      return view unless block_given?

      begin
        yield view
      ensure
        view.close
      end
    end

    # Load of the service: workers online, queues, solve times.
    def server_status = ServerStatus.new(Call.handle(:ninekw_reply_free, :ninekw_server_status, @pointer))

    # Credits left.
    def balance = Call.out(:int64, :ninekw_balance, @pointer)

    # Submits a captcha (a path, Ninekw.bytes, or nil with all in the options) and gives its id. The block is told the
    # progress and may give :stop to cancel.
    def submit(captcha = nil, timeout_ms: -1, cancel: nil, **options, &progress)
      Values.options(captcha, options) do |given|
        waiting(timeout_ms, cancel, progress) { |*how| Call.out(:int64, :ninekw_submit_with, @pointer, given, *how) }
      end
    end

    # Asks once whether a captcha is answered; retry_in_ms says when to ask again.
    def poll(id, **options)
      Values.options(nil, options) { |given| Answer.from(:ninekw_poll_with, @pointer, Values.id(id), given) }
    end

    # Waits for the answer to a captcha, submitted here or in another process.
    def wait(id, timeout_ms: -1, cancel: nil, &progress)
      waiting(timeout_ms, cancel, progress) { |*how| Answer.from(:ninekw_wait_with, @pointer, Values.id(id), *how) }
    end

    # Submits a captcha and waits for its answer.
    def solve(captcha = nil, timeout_ms: -1, cancel: nil, **options, &progress)
      Values.options(captcha, options) do |given|
        waiting(timeout_ms, cancel, progress) { |*how| Answer.from(:ninekw_solve_with, @pointer, given, *how) }
      end
    end

    # Says whether an answer was :correct, :incorrect or :unused.
    def feedback(answer, verdict, **options)
      number = Values.number(Values::VERDICTS, verdict, "verdict")
      Values.options(nil, options) do |given|
        Call.run(:ninekw_feedback_with, @pointer, Values.id(answer), number, given)
      end
    end

    # Tells the journal that an answer is where it belongs, so that it need not be kept.
    def acknowledge(answer) = Call.run(:ninekw_acknowledge, @pointer, Values.id(answer))

    # Makes the journal forget what it has under a tag: a captcha that is added under it is uploaded and paid for.
    def forget(tag) = Call.run(:ninekw_forget, @pointer, Values.text(tag, "tag"))

    # Calls any action by its name.
    def call(action, **options)
      Values.options(nil, options) { |given| reply(:ninekw_call, @pointer, Values.text(action, "action"), given) }
    end

    # An empty batch, for many captchas at once.
    def batch = Batch.made(@pointer)

    # Ids of captchas that are open at the service because their call was left, by Timeout, Thread#raise, break and the
    # like, or `solve_many` before its end; each is told once. `wait` goes on with them, in another process, too.
    def pending = Array.new(@pending.size) { @pending.pop }

    # Solves captchas, each a path, Ninekw.bytes or a Hash of options, as they come, and yields each when it is done. Those
    # that are open when it is left early are in `pending`, or are given up with the setting abandon: :abort.
    def solve_many(captchas, **options)
      unless captchas.respond_to?(:each_entry) && !captchas.is_a?(Hash)
        raise TypeError, "solve_many takes several captchas, such as an Array or another Enumerable, not #{captchas.class}"
      end
      return to_enum(:solve_many, captchas, **options) unless block_given?

      all = batch
      source = captchas.each_entry
      loop do
        # Asked for only when there is room for it.
        while (done = all.next_or_room) do yield done end
        captcha = begin
          source.next
        rescue StopIteration
          break
        end
        captcha.is_a?(Hash) ? all.add(nil, **options, **captcha) : all.add(captcha, **options)
      end
      while (done = all.next) do yield done end
    ensure
      all&.close
      all&.pending&.each { |id| @pending << id }
    end

    # Frees it. Calls after this fail, those in progress go on.
    def close
      @pointer&.close
      @pointer = nil
    end

    # Without the key.
    def inspect = "#<Ninekw::Client #{@pointer ? 'open' : 'closed'}>"

    protected

    # A view of a client.
    def become(pointer, pending, gives_up)
      @pointer = pointer
      @pending = pending
      @gives_up = gives_up
    end

    private

    def reply(function, *arguments) = Reply.new(Call.handle(:ninekw_reply_free, function, *arguments))

    def waiting(timeout_ms, cancel, progress)
      timeout_ms = Values.integer(timeout_ms, "timeout_ms")
      Call.with_progress(progress, method(:left)) { |callback| yield timeout_ms, cancel&.pointer, callback, nil }
    end

    # Keeps the captcha of a result that its caller did not get.
    def left(result)
      id = case result
           when Error then result.captcha_id unless @gives_up
           when Answer then result.id
           when Integer then result
           end
      @pending << id if id
    end
  end
end
