lappend auto_path [file join [file dirname [info script]] .. ..]
package require ninekw

set shown ""
proc progress {now} {
    if {[dict get $now phase] ne $::shown} {
        puts stderr "[dict get $now phase], [expr {[dict get $now elapsed_ms] / 1000}] s"
    }
    set ::shown [dict get $now phase]
}

set client [ninekw::Client new] ;# NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu
try {
    set answer [$client solve [lindex [concat $argv captcha.png] 0] {maxtimeout 90} -progress progress]
    puts [dict get $answer text]
    $client feedback $answer correct
} trap {NINEKW OutcomeError} {message options} {
    set fields [lindex [dict get $options -errorcode] 3]
    puts stderr "no answer to captcha [dict get $fields captcha_id]: $message"
    exit 1
} finally {
    $client destroy
}
