# frozen_string_literal: true

module Ninekw
  # What became of a captcha. `state` is :pending, :solved or :unsolved; `text` is the answer as the service sent it, in
  # the form of `kind` ("text", "mouse", ...). Where they fit the kind: `points` ([[x, y], ...] from the top left),
  # `angle` in degrees, `confirmed` (true or false), `token`; `credits`, the account's balance after it, where the service tells it;
  # `price`, the credits that the captcha costs, where that is known; `retry_in_ms`, when to poll a pending captcha again.
  class Answer < Struct.new(:id, :state, :text, :kind, :credits, :points, :angle, :confirmed, :token, :price, :retry_in_ms)
    STATES = { Native::STATE_PENDING => :pending, Native::STATE_SOLVED => :solved, Native::STATE_UNSOLVED => :unsolved }.freeze
    private_constant :STATES

    # Copies the answer at a pointer.
    def self.copied(pointer)
      new(
        Library.ninekw_answer_id(pointer), STATES[Library.ninekw_answer_state(pointer)],
        Values.text_of(Library.ninekw_answer_text(pointer)), Values.text_of(Library.ninekw_answer_kind(pointer)),
        number(:int64, :ninekw_answer_credits, pointer), points_at(pointer), number(:int32, :ninekw_answer_angle, pointer),
        number(:int32, :ninekw_answer_confirmed, pointer)&.then { |right| right != 0 },
        Values.text_of(Library.ninekw_answer_token(pointer)), number(:int64, :ninekw_answer_price, pointer),
        number(:int64, :ninekw_answer_retry_in_ms, pointer)
      ).freeze
    end

    # The answer that a call fills in.
    def self.from(function, *arguments) = copied(Call.handle(:ninekw_answer_free, function, *arguments))

    def self.number(type, getter, pointer)
      place = FFI::MemoryPointer.new(type)
      place.get(type, 0) if Library.public_send(getter, pointer, place) != 0
    end

    def self.points_at(pointer)
      x = FFI::MemoryPointer.new(:int32)
      y = FFI::MemoryPointer.new(:int32)
      Array.new(Library.ninekw_answer_point_count(pointer)) do |index|
        Library.ninekw_answer_point(pointer, index, x, y)
        [x.read_int32, y.read_int32].freeze
      end.freeze
    end
    private_class_method :points_at

    def solved? = state == :solved
    def pending? = state == :pending
    def to_s = text
  end
end
