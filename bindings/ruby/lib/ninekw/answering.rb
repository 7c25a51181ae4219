# frozen_string_literal: true

module Ninekw
  # The other side: take captchas of other people and answer them.
  module Answering
    VERDICTS = { Native::CORRECT => :correct, Native::INCORRECT => :incorrect }.freeze
    OUTCOMES = { Native::OUTCOME_ANSWERED => :answered, Native::OUTCOME_REFUSED => :refused,
                 Native::OUTCOME_SKIPPED => :skipped, Native::OUTCOME_LATE => :late,
                 Native::OUTCOME_LET_GO => :let_go }.freeze
    private_constant :VERDICTS, :OUTCOMES

    # What became of a job: `word` is :answered, :refused, :skipped, :late or :let_go; `credits` is what it earned, if the
    # service says so; `error` says why it was refused.
    Outcome = Struct.new(:job, :word, :credits, :error)
    # What `work` has done.
    Tally = Struct.new(:answered, :credits)

    # Asks for a captcha to answer; nil if there is none.
    def next_job(**options)
      Values.options(nil, options) do |given|
        job = Call.handle(:ninekw_job_free, :ninekw_job_next, @pointer, given)
        job && Job.new(job)
      end
    end

    # Confirms the receipt of the captcha taken with withok; `next_job` does so by itself.
    def confirm_job(**options)
      Values.options(nil, options) { |given| Call.run(:ninekw_job_confirm, @pointer, given) }
    end

    # Answers a captcha; gives the credits earned, or nil if the service does not say.
    def answer_job(job, answer, **options)
      Values.options(nil, options) do |given|
        credits = Call.out(:int64, :ninekw_job_answer, @pointer, Values.id(job), Values.text(answer, "answer"), given)
        credits if credits.positive?
      end
    end

    # Gives a captcha back: it cannot be answered.
    def skip_job(job, **options)
      Values.options(nil, options) { |given| Call.run(:ninekw_job_skip, @pointer, Values.id(job), given) }
    end

    # Takes no more captchas.
    def end_jobs = Call.run(:ninekw_job_end, @pointer)

    # Whether an answer of yours was :correct or :incorrect; nil while nobody has said.
    def job_verdict(id, **options)
      Values.options(nil, options) do |given|
        VERDICTS[Call.out(:int32, :ninekw_job_verdict, @pointer, Values.id(id), given)]
      end
    end

    # A captcha's picture.
    def show(id, **options)
      Values.options(nil, options) { |given| reply(:ninekw_show, @pointer, Values.id(id), given) }
    end

    # A captcha's static file, raw or in base64.
    def show_static(id, base64: false) = reply(:ninekw_show_static, @pointer, Values.id(id), base64 ? 1 : 0)

    # Takes captchas and answers them until it is told to stop. The block is given each job, again and again until it
    # decides: an answer, or :skip, :let_go, :working, :pending, :stop. `on_outcome` is told what became of each, and
    # `progress` how it goes, also while there is no job; both may give :stop.
    def work(timeout_ms: -1, cancel: nil, on_outcome: nil, progress: nil, **options, &decide)
      waiting = Waiting.new
      told = Call.told(waiting, progress)
      decided = waiting.callback { |_user, job, decision| Job.lent(job) { |lent| tell(decision, decide.call(lent)) } }
      ended = waiting.callback do |_user, job, word, credits, error|
        Job.lent(job) { |lent| told(on_outcome, lent, OUTCOMES[word], credits, error) }
      end
      answered = FFI::MemoryPointer.new(:int64)
      timeout_ms = Values.integer(timeout_ms, "timeout_ms")
      credits = Values.options(nil, options) do |given|
        waiting.run do
          Call.out(:int64, :ninekw_work_with, @pointer, given, timeout_ms, cancel&.pointer, told, decided, on_outcome && ended,
                   nil, answered)
        end
      end
      Tally.new(answered.read_int64, credits)
    end

    private

    # 0 stops the work.
    def tell(decision, word)
      case word
      when String then Call.run(:ninekw_decision_answer, decision, Values.text(word, "answer"))
      when :skip then Library.ninekw_decision_skip(decision)
      when :let_go then Library.ninekw_decision_let_go(decision)
      when :working then Library.ninekw_decision_working(decision)
      when :pending then nil
      when :stop then return 0
      else raise TypeError, "a block of work gives a String, :skip, :let_go, :working, :pending or :stop, not #{word.inspect}"
      end
      1
    end

    def told(on_outcome, job, word, credits, error)
      error = error.null? ? nil : Error.copied(Library.ninekw_error_status(error), error)
      on_outcome.call(Outcome.new(job, word, (credits if credits.positive?), error)) == :stop ? 0 : 1
    end
  end
end
