# frozen_string_literal: true

module Ninekw
  # A whole reply of the service.
  class Reply
    include Single

    def initialize(pointer) = @pointer = pointer

    # For calls of the binding.
    attr_reader :pointer

    # The reply's text; what is no UTF-8, and NUL, as U+FFFD.
    def body = Values.text_of(Library.ninekw_reply_body(@pointer))

    # The reply's bytes.
    def bytes
      length = FFI::MemoryPointer.new(:size_t)
      pointer = Library.ninekw_reply_bytes(@pointer, length)
      Values.bytes_of(pointer, length.get(:size_t, 0)) || "".b
    end

    # The reply in JSON, or nil.
    def json = Values.text_of(Library.ninekw_reply_json(@pointer))

    # What it is, for instance "image/png", or nil.
    def media_type = Values.text_of(Library.ninekw_reply_media_type(@pointer))

    # A field's text, or nil.
    def text(name) = Values.text_of(Library.ninekw_reply_text(@pointer, Values.text(name, "name")))
    alias [] text

    # A field as an Integer, or nil.
    def int(name) = number(:int64, :ninekw_reply_int, Values.text(name, "name"))

    # A field as true or false, or nil.
    def flag(name) = number(:int32, :ninekw_reply_flag, Values.text(name, "name"))&.then { |value| value != 0 }

    # How many rows there are in all, if the service says so.
    def count = number(:int64, :ninekw_reply_count)

    # Names of the tables.
    def tables
      Array.new(Library.ninekw_reply_table_count(@pointer)) { |i| Values.text_of(Library.ninekw_reply_table_name(@pointer, i)) }
    end

    # Names of a table's columns; nil is the first table.
    def columns(table = nil)
      table &&= Values.text(table, "table")
      Array.new(Library.ninekw_reply_column_count(@pointer, table)) do |i|
        Values.text_of(Library.ninekw_reply_column(@pointer, table, i))
      end
    end

    # A table's rows, each a Hash of texts by columns; an absent cell is nil.
    def rows(table = nil)
      names = columns(table)
      table &&= Values.text(table, "table")
      Array.new(Library.ninekw_reply_row_count(@pointer, table)) do |row|
        names.to_h { |name| [name, Values.text_of(Library.ninekw_reply_cell(@pointer, table, row, name))] }
      end
    end

    private

    def number(type, getter, *name)
      place = FFI::MemoryPointer.new(type)
      place.get(type, 0) if Library.public_send(getter, @pointer, *name, place) != 0
    end
  end

  # The load of the service; what it does not tell is nil. A kind is a word such as "text" (see Answer#kind), nil is all.
  class ServerStatus < Reply
    # How many people answer captchas just now.
    def workers(kind = nil) = number(:int64, :ninekw_reply_workers, kind && Values.text(kind, "kind"))

    # How many captchas wait for somebody.
    def queue(kind = nil) = number(:int64, :ninekw_reply_queue, kind && Values.text(kind, "kind"))

    # How many captchas somebody is answering just now.
    def in_work = number(:int64, :ninekw_reply_in_work)

    # Mean seconds from the upload to the answer over the last five minutes.
    def mean_solve_seconds = number(:int64, :ninekw_reply_mean_solve_seconds)
  end
end
