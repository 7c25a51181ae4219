# A sum, of which the result is wanted.
lappend auto_path [file join [file dirname [info script]] .. .. ..]
package require ninekw

set options {
    math 1
}
set shown ""
proc progress {now} {
    if {[dict get $now phase] ne $::shown} {
        puts stderr "[dict get $now phase], [expr {[dict get $now elapsed_ms] / 1000}] s"
    }
    set ::shown [dict get $now phase]
}

set client [ninekw::Client new] ;# the key is in NINEKW_API_KEY
try {
    set answer [$client solve sum.png $options -progress progress]
    puts [dict get $answer text]
    $client feedback $answer correct
} trap {NINEKW OutcomeError} {message options} {
    puts stderr "no answer: $message"
    exit 1
} finally {
    $client destroy
}
