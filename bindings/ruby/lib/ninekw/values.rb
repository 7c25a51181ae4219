# frozen_string_literal: true

module Ninekw
  # A file to read: Ninekw.file("captcha.png").
  LocalFile = Struct.new(:path)
  # Bytes as they are: Ninekw.bytes(data).
  Bytes = Struct.new(:data)

  # The file at this path, as the value of an option.
  def self.file(path) = LocalFile.new(path)

  # These bytes, as the value of an option.
  def self.bytes(data) = Bytes.new(data)

  # Values on their way to C and back.
  module Values
    module_function

    # A text for C.
    def text(value, what)
      raise TypeError, "#{what} must be a text, not #{value.class}" unless value.is_a?(String) || value.is_a?(Symbol)

      text = value.to_s
      text = text.encode(Encoding::UTF_8) unless text.encoding == Encoding::BINARY
      return text unless text.b.include?("\0")

      raise CallerError.new("#{what} holds a NUL", status: Native::ERR_INVALID_UTF8)
    rescue EncodingError
      raise CallerError.new("#{what} is not UTF-8", status: Native::ERR_INVALID_UTF8)
    end

    # A whole number for C; the range is checked where it is handed over.
    def integer(value, what)
      return value if value.is_a?(Integer) && value.bit_length < 64
      raise RangeError, "#{what} is out of range: #{value}" if value.is_a?(Integer)

      raise TypeError, "#{what} must be an Integer, not #{value.class}"
    end

    # A text from C, copied; nil stays nil.
    def text_of(bytes) = bytes&.dup&.force_encoding(Encoding::UTF_8)

    # The bytes at a pointer; nil for NULL.
    def bytes_of(pointer, length) = pointer.null? ? nil : pointer.read_bytes(length)

    # A captcha's id, from itself or from an answer.
    def id(value) = integer(value.respond_to?(:id) ? value.id : value, "the captcha's id")

    # The number of a word, such as a verdict.
    def number(words, word, what)
      word = word.to_sym if word.is_a?(String)
      words.fetch(word) { raise ArgumentError, "#{what} must be one of #{words.keys.inspect}, not #{word.inspect}" }
    end

    VERDICTS = { correct: Native::CORRECT, incorrect: Native::INCORRECT, unused: Native::UNUSED }.freeze

    # Options as C takes them, during the block.
    def options(captcha, given)
      pointer = FFI::AutoPointer.new(Library.ninekw_options_new, Library.method(:ninekw_options_free))
      given = { "file-upload-01" => captcha.is_a?(String) ? LocalFile.new(captcha) : captcha, **given } unless captcha.nil?
      given.each { |name, value| option(pointer, text(name, "an option's name"), value) }
      yield pointer
    ensure
      pointer&.free
    end

    def option(pointer, name, value)
      case value
      when true, false then Call.run(:ninekw_options_set_int, pointer, name, value ? 1 : 0)
      when Integer then Call.run(:ninekw_options_set_int, pointer, name, integer(value, name))
      when LocalFile then Call.run(:ninekw_options_set_file, pointer, name, text(value.path.to_s, name))
      when Bytes then Call.run(:ninekw_options_set_bytes, pointer, name, value.data, value.data.bytesize)
      else Call.run(:ninekw_options_set_text, pointer, name, text(value, name))
      end
    end
    private_class_method :option
  end
  private_constant :Values
end
