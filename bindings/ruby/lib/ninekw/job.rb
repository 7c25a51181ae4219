# frozen_string_literal: true

module Ninekw
  # A captcha of somebody else, to answer.
  class Job
    # The bytes of one of its files, and what they are, for instance "image/png".
    Attachment = Struct.new(:bytes, :media_type)

    include Single

    def initialize(pointer) = @pointer = pointer

    def id = Library.ninekw_job_id(@pointer)

    # The form of the answer: "text", "mouse" and so on.
    def kind = Values.text_of(Library.ninekw_job_kind(@pointer))

    # What the service calls the captcha, or nil.
    def captcha_kind = Values.text_of(Library.ninekw_job_captcha_kind(@pointer))

    # Somebody's answer that is to be checked, or nil.
    def answer_to_check = Values.text_of(Library.ninekw_job_answer_to_check(@pointer))

    # The captcha where it is text alone, or nil.
    def content = Values.text_of(Library.ninekw_job_content(@pointer))

    # Pictures or a sound.
    def files
      Array.new(Library.ninekw_job_file_count(@pointer)) do |index|
        length = FFI::MemoryPointer.new(:size_t)
        file = Library.ninekw_job_file(@pointer, index, length)
        Attachment.new(Values.bytes_of(file, length.get(:size_t, 0)),
                       Values.text_of(Library.ninekw_job_file_media_type(@pointer, index)))
      end
    end

    # A field of the service's reply by its name, or nil.
    def text(name) = Values.text_of(Library.ninekw_job_text(@pointer, Values.text(name, "name")))
    alias [] text

    # A field as an Integer, or nil.
    def int(name)
      place = FFI::MemoryPointer.new(:int64)
      place.read_int64 if Library.ninekw_job_int(@pointer, Values.text(name, "name"), place) != 0
    end

    # How long there was for the answer, and how much of that is left, in milliseconds.
    def time_limit_ms = Library.ninekw_job_time_limit_ms(@pointer)
    def time_left_ms = Library.ninekw_job_time_left_ms(@pointer)

    # For a job taken with moretimes: how soon somebody must have touched it; nil for others.
    def interaction_left_ms = Library.ninekw_job_interaction_left_ms(@pointer).then { |ms| ms if ms >= 0 }

    # Raises what the service would refuse this answer with, by the job's own rules; sends nothing.
    def check(answer) = Call.run(:ninekw_job_check, @pointer, Values.text(answer, "answer"))

    # All that was sent, in JSON, or nil.
    def json = Values.text_of(Library.ninekw_job_json(@pointer))

    # Lends the library's job for a block.
    def self.lent(pointer)
      job = new(pointer)
      yield job
    ensure
      job.forget
    end

    # After this all getters give nothing.
    def forget = @pointer = nil
  end
end
