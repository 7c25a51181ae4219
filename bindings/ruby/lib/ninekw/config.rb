# frozen_string_literal: true

module Ninekw
  # Settings of a client on their way to C.
  module Config
    PRIORITIES = { Native::PRIORITY_UPLOAD => :upload, Native::PRIORITY_POLL => :poll, Native::PRIORITY_OTHER => :other }.freeze
    private_constant :PRIORITIES

    module_function

    # A client's pointer, and the function of C that has to live as long as it.
    def client(settings)
      config = FFI::AutoPointer.new(Library.ninekw_config_new, Library.method(:ninekw_config_free))
      limiter = limiter_of(settings[:limiter])
      settings.each { |name, value| set(config, name, name == :limiter ? limiter : value) unless value.nil? }
      [Call.handle(:ninekw_client_free, :ninekw_client_new, config), limiter]
    ensure
      config&.free
    end

    def set(config, name, value)
      kind = SETTINGS.fetch(name) do
        place = Library.ninekw_nearest(name.to_s, SETTINGS.keys.join(" "))
        raise ArgumentError, "there is no setting #{name.inspect}; did you mean #{SETTINGS.keys[place]}?"
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
  end
  private_constant :Config
end
