module github.com/ninekw/ninekw/bindings/go

go 1.19
