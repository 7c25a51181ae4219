# frozen_string_literal: true

# A command; see tests/drivers/README.md.
class Line
  attr_reader :word, :fields

  def initialize(text)
    @word, *fields = text.split("\t")
    @fields = fields.to_h do |field|
      name, value = field.split("=", 2)
      [name, value.gsub(/%(\h\h)/) { $1.hex.chr }.force_encoding(Encoding::UTF_8)]
    end
  end

  def [](name) = fields[name]
  def int(name, otherwise = 0) = Integer(fields.fetch(name, otherwise.to_s), 10)
  def list(name) = fields.fetch(name, "").split(",")

  # The options, by the types of their prefixes.
  def options
    fields.filter_map do |field, value|
      type, name = field.split(":", 2)
      next unless name

      [name.to_sym, { "text" => -> { value }, "int" => -> { Integer(value, 10) }, "file" => -> { Ninekw.file(value) },
                      "bytes" => -> { Ninekw.bytes(value) } }.fetch(type).call]
    end.to_h
  end

  # A time limit, and what stops the call: the block of progress or a token.
  def call_settings
    settings = fields["timeout_ms"] ? { timeout_ms: int("timeout_ms") } : {}
    return [settings, nil] unless fields["cancel_after_ms"]

    token = Ninekw::CancelToken.new if fields["cancel_by"] == "token"
    progress = lambda do |now|
      over = now.elapsed_ms >= int("cancel_after_ms")
      token.trigger if over && token
      :stop if over && !token
    end
    [settings.merge(cancel: token), progress]
  end

  def self.written(word, fields)
    shown = fields.compact.map do |name, value|
      value = value ? 1 : 0 if [true, false].include?(value)
      "#{name}=#{value.to_s.b.gsub(/[^A-Za-z0-9\-_.]/n) { |byte| format('%%%02X', byte.ord) }}"
    end
    [word, *shown].join("\t")
  end
end
