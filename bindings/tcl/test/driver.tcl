# The Tcl driver; see tests/drivers/README.md.
lappend auto_path [file join [file dirname [info script]] .. ..]
package require ninekw

set client {}
set job {}

proc parse {text} {
    global word fields
    set parts [split $text \t]
    set word [lindex $parts 0]
    set fields {}
    foreach part [lrange $parts 1 end] {
        set at [string first = $part]
        set value [string range $part [expr {$at + 1}] end]
        set bytes [subst -nocommands -novariables [regsub -all {%([0-9A-F]{2})} [string map {\\ \\\\} $value] {\\x\1}]]
        dict set fields [string range $part 0 [expr {$at - 1}]] $bytes
    }
}
proc has {name} {
    return [dict exists $::fields $name]
}
proc text {name} {
    return [expr {[has $name] ? [encoding convertfrom utf-8 [dict get $::fields $name]] : ""}]
}
proc number {name} {
    return [expr {[has $name] ? [dict get $::fields $name] : 0}]
}
proc options {} {
    set options {}
    dict for {field value} $::fields {
        set at [string first : $field]
        if {$at < 0} continue
        set name [string range $field [expr {$at + 1}] end]
        switch [string range $field 0 [expr {$at - 1}]] {
            file { dict set options file:$name [encoding convertfrom utf-8 $value] }
            bytes { dict set options bytes:$name $value }
            default { dict set options $name [encoding convertfrom utf-8 $value] }
        }
    }
    return $options
}
proc how {} {
    set how {}
    if {[has timeout_ms]} { dict set how -timeout [number timeout_ms] }
    if {[has cancel_after_ms]} {
        set ::token {}
        if {[text cancel_by] eq "token"} {
            set ::token [ninekw::CancelToken new]
            dict set how -cancel $::token
        }
        dict set how -progress {apply {{after now} {
            set over [expr {[dict get $now elapsed_ms] >= $after}]
            if {$over && $::token ne ""} { $::token trigger }
            return [expr {$::token ne "" || !$over ? 0 : "stop"}]
        }}}
        dict set how -progress [linsert [dict get $how -progress] end [number cancel_after_ms]]
    }
    return $how
}
# A result; `absent` marks what is not there.
proc written {word fields} {
    foreach {name value} $fields {
        if {$value eq "\uFFFFabsent"} continue
        if {$name ni {file body} || ![info exists ::raw]} { set value [encoding convertto utf-8 $value] }
        append word \t $name = [join [lmap byte [split $value {}] {
            expr {[string match {[A-Za-z0-9_.-]} $byte] ? $byte : [format %%%02X [scan $byte %c]]}
        }] {}]
    }
    return $word
}
set absent "\uFFFFabsent"

# The command, on a view of the client if it has limits.
proc within {} {
    global client word
    if {![has within_ms] && ![has cancelled]} { return [do_$word] }
    set whole $client
    set token [ninekw::CancelToken new]
    if {[has cancelled]} { $token trigger }
    set client [$whole within {*}[expr {[has within_ms] ? [list -timeout [number within_ms]] : {}}] -cancel $token]
    try {
        return [do_$word]
    } finally {
        $client destroy
        $token destroy
        set client $whole
    }
}

foreach part {submitting answering account} {
    source -encoding utf-8 [file join [file dirname [info script]] driver $part.tcl]
}

fconfigure stdin -encoding binary -translation lf
fconfigure stdout -encoding binary -translation lf
while {[gets stdin line] >= 0} {
    parse $line
    if {$word eq "quit"} break
    unset -nocomplain raw
    try {
        puts [written ok [within]]
    } trap NINEKW {message options} {
        lassign [dict get $options -errorcode] - hundred class error
        dict set error class $class
        dict set error message $message
        puts [written error [dict remove $error cause]]
    }
    flush stdout
}
if {$client ne ""} { $client destroy }
