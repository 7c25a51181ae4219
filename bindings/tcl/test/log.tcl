# What a logger hears, and what it may do; a part of own.tcl.

set quick {-min_interval_ms 0 -first_poll_ms 0 -poll_interval_ms 1 -polling fast}
set heard {}
proc hear {event} { lappend ::heard $event }

set logged [ninekw::Client new {*}$quick -log hear]
foreach how {{} {-progress list}} {
    set heard {}
    set id [dict get [$logged solve $picture {nomd5 1} {*}$how] id]
    lassign $heard accepted received
    check "two events: $heard" [expr {[llength $heard] == 2 && [dict get $accepted level] eq "info"
        && [dict get $accepted name] eq "upload_accepted" && [dict get $received name] eq "answer_received"
        && [dict get $accepted line] eq "upload_accepted captcha_id=$id kind=text"
        && [dict get $received fields] eq "{\"captcha_id\":$id,\"kind\":\"text\"}"}]
}
$logged destroy
set heard {}
set logged [ninekw::Client new {*}$quick -log hear -log_level debug]
$logged balance
check "every request" [expr {[llength $heard] == 2 && [dict get [lindex $heard 0] level] eq "debug"}]
check "no key in an event" [expr {[string first $env(NINEKW_API_KEY) $heard] < 0}]
$logged destroy
set heard {}
set logged [ninekw::Client new -url http://127.0.0.1:9 -retries 0 -log hear -log_level error]
raises "logged" NetworkError "" {$logged balance}
check "a failure" [expr {[llength $heard] == 1 && [dict get [lindex $heard 0] name] eq "call_failed"}]
$logged destroy
foreach bad {mine nowhere {apply {event {return -code break}}} {apply {event {return -level 9}}}} {
    set logged [ninekw::Client new {*}$quick -log $bad -log_level debug]
    check "a logger that fails: $bad" [expr {[dict get [$logged solve $picture] text] eq $env(NINEKW_TEST_ANSWER)}]
    $logged destroy
}
set statuses {}
proc ask {event} {
    catch {$::logged balance} message options
    lappend ::statuses [dict get [lindex [dict get $options -errorcode] 3] status]
}
set logged [ninekw::Client new {*}$quick -log ask]
check "a logger that calls" [expr {[dict get [$logged solve $picture {nomd5 1}] text] eq $env(NINEKW_TEST_ANSWER)}]
check "is told that it may not: $statuses" [expr {$statuses eq [list $ninekw::ERR_BUSY $ninekw::ERR_BUSY]}]
$logged destroy
raises "an unknown level" CallerError warning {ninekw::Client new -log hear -log_level loud}
