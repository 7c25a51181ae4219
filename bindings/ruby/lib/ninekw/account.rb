# frozen_string_literal: true

module Ninekw
  # What a client knows about its account.
  module Account
    HISTORIES = { submitted: Native::HISTORY_SUBMITTED, solved: Native::HISTORY_SOLVED, wrong: Native::HISTORY_WRONG }.freeze
    private_constant :HISTORIES

    # A reason why nothing happens: its word, and a line that says what to do.
    Finding = Struct.new(:name, :message)
    # All of them, and where known the credits and the expected time to an answer.
    Diagnosis = Struct.new(:findings, :credits, :expected_ms)

    # A page of the captchas that you submitted (:submitted), answered (:solved), or that were answered wrongly (:wrong).
    def history(kind = :submitted, **options)
      number = Values.number(HISTORIES, kind, "kind")
      Values.options(nil, options) { |given| reply(:ninekw_history, @pointer, number, given) }
    end

    # The page after one that `history` or this gave, nil after the last.
    def history_next(page)
      following = Call.handle(:ninekw_reply_free, :ninekw_history_next, @pointer, page.pointer)
      following && Reply.new(following)
    end

    # All about one captcha.
    def history_detail(id, **options)
      Values.options(nil, options) { |given| reply(:ninekw_history_detail, @pointer, Values.id(id), given) }
    end

    # Settings of the account.
    def settings = reply(:ninekw_settings, @pointer)

    # Switches "selfsolve", "selfonly" or "selfsend".
    def set_setting(name, on)
      Call.run(:ninekw_set_setting, @pointer, Values.text(name, "name"), on ? 1 : 0)
    end

    # Users that you referred.
    def referrals(**options)
      Values.options(nil, options) { |given| reply(:ninekw_referrals, @pointer, given) }
    end

    # Gives credits to another user; gives the transfer's id, or nil if the service does not tell it.
    def transfer(credits, user_id, **options)
      Values.options(nil, options) do |given|
        id = Call.out(:int64, :ninekw_transfer, @pointer, Values.integer(credits, "credits"),
                      Values.integer(user_id, "user_id"), given)
        id if id.positive?
      end
    end

    # Makes a coupon; gives its code.
    def create_coupon(credits, **options)
      Values.options(nil, options) do |given|
        reply(:ninekw_create_coupon, @pointer, Values.integer(credits, "credits"), given).text("code")
      end
    end

    # Creates an account; its name is "newuser" in the reply, its password "newpass".
    def create_account(code, referrer: 0, **options)
      Values.options(nil, options) do |given|
        reply(:ninekw_create_account, @pointer, Values.text(code, "code"), Values.integer(referrer, "referrer"), given)
      end
    end

    # Why nothing happens: asks the service what a captcha of this kind would wait for.
    def diagnose(kind = nil)
      found = Call.handle(:ninekw_diagnosis_free, :ninekw_diagnose, @pointer, kind && Values.text(kind, "kind"))
      findings = Array.new(Library.ninekw_diagnosis_count(found)) do |index|
        Finding.new(Values.text_of(Library.ninekw_diagnosis_name(found, index)),
                    Values.text_of(Library.ninekw_diagnosis_message(found, index)))
      end
      number = lambda do |getter|
        place = FFI::MemoryPointer.new(:int64)
        place.read_int64 if Library.public_send(getter, found, place) != 0
      end
      Diagnosis.new(findings, number[:ninekw_diagnosis_credits], number[:ninekw_diagnosis_expected_ms])
    end
  end
end
