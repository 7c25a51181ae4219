# frozen_string_literal: true

module Ninekw
  # Settings of a client on their way to C.
  module Config
    PRIORITIES = { Native::PRIORITY_UPLOAD => :upload, Native::PRIORITY_POLL => :poll, Native::PRIORITY_OTHER => :other }.freeze
    # The numbers of Logger, which is a gem of its own in newer Rubies.
    SEVERITIES = { Native::LOG_ERROR => 3, Native::LOG_WARNING => 2, Native::LOG_INFO => 1, Native::LOG_DEBUG => 0 }.freeze
    private_constant :PRIORITIES, :SEVERITIES

    module_function

    # A client's pointer, which keeps the functions that C calls.
    def client(logger: nil, **settings)
      config = FFI::AutoPointer.new(Library.ninekw_config_new, Library.method(:ninekw_config_free))
      limiter = limiter_of(settings[:limiter])
      settings.each { |name, value| set(config, name, name == :limiter ? limiter : value) unless value.nil? }
      log = set_logger(config, logger) if logger
      Call.handle(:ninekw_client_free, :ninekw_client_new, config).tap { |pointer| pointer.kept = [limiter, log] }
    ensure
      config&.free
    end

    def set(config, name, value)
      kind = SETTINGS.fetch(name) do
        known = [*SETTINGS.keys, :logger]
        place = Library.ninekw_nearest(name.to_s, known.join(" "))
        raise ArgumentError, "there is no setting #{name.inspect}; did you mean #{known[place]}?"
      end

      arguments =
        case value
        when FFI::Function then [value, nil]
        when CancelToken then [value.pointer]
        when true, false then [value ? 1 : 0]
        else [kind.is_a?(Hash) ? Values.number(kind, value, name) : plain(kind, name, value)]
        end
      Call.run(:"ninekw_config_set_#{name}", config, *arguments)
    end
    private_class_method :set

    def plain(kind, name, value)
      return Values.text(value, name) if kind == :text

      number = Values.integer(value, name)
      return number if kind == :int64 || number.bit_length <= 31

      raise RangeError, "#{name} is out of range: #{number}"
    end
    private_class_method :plain

    # Asked before each request: the milliseconds to wait, 0 to send. Nothing leaves it but a number.
    def limiter_of(limiter)
      limiter && FFI::Function.new(:int64, %i[pointer pointer int32]) do |_user, account, priority|
        Thread.handle_interrupt(Object => :never) { asked(limiter, Values.text_of(account.read_string), PRIORITIES[priority]) }
      end
    end

    def asked(limiter, account, priority)
      number = Integer(limiter.call(account, priority))
    rescue Exception => e # rubocop:disable Lint/RescueException
      Thread.current[:ninekw_limiter] = e
      -1
    ensure
      # A break or throw would jump over the frames of C.
      return number || -1 # rubocop:disable Lint/EnsureReturn
    end
    private_class_method :asked
    private_class_method :limiter_of

    # Has a Logger hear the events of its level; gives the function for C.
    def set_logger(config, logger)
      level = SEVERITIES.select { |_, severity| severity >= logger.level }.keys.max or return
      log = FFI::Function.new(:void, %i[pointer int32 pointer pointer pointer]) do |_user, number, _name, line, _fields|
        Thread.handle_interrupt(Object => :never) { told(logger, SEVERITIES[number], Values.text_of(line.read_string)) }
      end
      Call.run(:ninekw_config_set_log, config, level, log, nil)
      log
    end
    private_class_method :set_logger

    # A logger that fails is no reason to lose an answer.
    def told(logger, severity, line)
      Thread.current[:ninekw_progress] = true
      logger.add(severity, line, "ninekw")
    rescue Exception # rubocop:disable Lint/RescueException
      nil
    ensure
      Thread.current[:ninekw_progress] = nil
      # A break or throw would jump over the frames of C.
      return nil # rubocop:disable Lint/EnsureReturn
    end
    private_class_method :told
  end
  private_constant :Config
end
