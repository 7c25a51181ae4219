# What Tcl programs may do to the binding, against a local service; the environment is set by `cargo xtask test`.
lappend auto_path [file join [file dirname [info script]] .. ..]
package require ninekw

set checks 0
set failed 0
set here [file dirname [file normalize [info script]]]
fconfigure stdout -encoding utf-8

proc check {what right} {
    incr ::checks
    if {!$right} {
        incr ::failed
        puts "FAILED: $what"
    }
}
# `class` is one of the library's, or empty for an error of the test's own.
proc raises {what class words script} {
    set code [catch {uplevel 1 $script} message options]
    set errorcode [expr {$code == 1 ? [dict get $options -errorcode] : ""}]
    set fits [expr {$class eq "" ? [lindex $errorcode 0] ne "NINEKW" : $class in [lrange $errorcode 1 2]}]
    # For the runner, which compares with the table of errors.
    if {$fits} { puts "caught: $what = $class" }
    check "$what: $message" [expr {$code == 1 && $fits && ($words eq "" || [string first $words $message] >= 0)}]
    return [lindex $errorcode 3]
}

set picture $env(NINEKW_TEST_PICTURE)
set client [ninekw::Client new -min_interval_ms 0 -first_poll_ms 0 -poll_interval_ms 1 -polling fast]

# Arguments of wrong types and ranges.
raises "a fraction" CallerError whole {$client wait 1.9}
raises "a word for an id" CallerError whole {$client wait seven}
raises "2^63" CallerError range {$client wait 9223372036854775808}
raises "2^64" CallerError range {$client wait [expr {2 ** 64}]}
raises "not a number" CallerError whole {$client wait NaN}
raises "nothing for an id" CallerError whole {$client wait {}}
raises "options that are no dict" CallerError dict {$client solve $picture {maxtimeout}}
raises "a NUL in a text" CallerError NUL {$client solve $picture [dict create textinstructions a\0b]}
raises "a NUL in an answer" CallerError NUL {$client answerJob 1 a\0b}
raises "an unknown setting" CallerError time_out {ninekw::Client new -time_out 1}
raises "a setting of the wrong type" CallerError timeout_ms {ninekw::Client new -timeout_ms long}
raises "a setting out of range" CallerError retries {ninekw::Client new -retries [expr {2 ** 40}]}
raises "an unknown word" CallerError polite {ninekw::Client new -polling rude}
raises "an unknown verdict" CallerError incorrect {$client feedback 1 right}
raises "many out of a list" CallerError "solveMany takes two commands" {$client solveMany [list $picture $picture] puts}
raises "many for nobody" CallerError "what is done: nowhere" {$client solveMany puts nowhere}
raises "a list of captchas" CallerError "not of 3" {$client solveMany {list a b c} puts}
raises "an unknown option" CallerError max_time {$client solve $picture {max_time 1}}
raises "an unknown switch" CallerError -progress {$client solve $picture {} -proggress x}
raises "a file that is missing" CallerError nowhere {$client solve /nowhere.png}
raises "a setting is suggested" CallerError -timeout_ms {ninekw::Client new -time_out_ms 1}

# A text never becomes a file or bytes, whatever it begins with.
foreach text [list "ninekw::file $picture" "ninekw::bytes abc" [list ninekw::file $picture]] {
    raises "a captcha that reads like a list" CallerError "cannot be read" {$client submit $text}
    raises "a text that reads like a file" CallerError textonly {$client submit $picture [dict create textonly $text]}
}

# Without an address there is the default.
set address $env(NINEKW_URL)
foreach script {{set env(NINEKW_URL) ""} {unset env(NINEKW_URL)}} {
    eval $script
    set plain [ninekw::Client new]
    check "$script is the default" [expr {[$plain handle] ne ""}]
    $plain destroy
}
set env(NINEKW_URL) $address

# The key is in no trace.
foreach wrong {{-timeout_ms long} {-time_out 1} {-url nowhere} {-polling rude} {-retries}} {
    catch {ninekw::Client new -api_key $env(NINEKW_API_KEY) {*}$wrong} message options
    check "the key is not in the trace of $wrong" [expr {[string first $env(NINEKW_API_KEY) "$message $options $::errorInfo"] < 0}]
}
check "the key is not shown" [expr {[string first $env(NINEKW_API_KEY) [info object vars $client]$client] < 0}]

# What a callback does ends the call, not the program.
proc mine args { throw MINE mine }
set code [catch {$client solve $picture {} -progress mine} message options]
check "raised in progress" [expr {$code == 1 && $message eq "mine" && [dict get $options -errorcode] eq "MINE"}]
raises "stop in progress" OutcomeError "" {$client solve $picture {} -progress {apply {now {return stop}}}}
foreach value {0 false no {} off} {
    set answer [$client solve $picture {nomd5 1} -progress [list apply {{value now} {return $value}} $value]]
    check "'$value' in progress is no word" [expr {[dict get $answer state] eq "solved"}]
}
raises "break in progress" OutcomeError "" {$client solve $picture {} -progress {apply {now {return -code break}}}}
raises "a yield in progress" "" "yield" {$client solve $picture {} -progress yield}
set worker [ninekw::Client new -url $env(NINEKW_TEST_JOBS_URL) -min_interval_ms 0 -job_interval_ms 1]
raises "raised in decide" "" mine {$worker work mine}
raises "a decision of the wrong type" CallerError let_go {$worker work {apply {job {return 7}}}}
raises "an answer with a NUL" CallerError NUL {$worker work {apply {job {list answer a\0b}}}}
raises "raised in outcome" "" mine {$worker work {apply {job {list answer abc}}} {} -outcome mine}
set tally [$worker work {apply {job {set ::lent $job; list answer abc}}} {} -outcome {apply {args {return stop}}}]
check "one answered" [expr {[dict get $tally answered] == 1 && [info commands $lent] eq ""}]
check "stopped" [expr {[dict get [$worker work {apply {job {return stop}}}] answered] == 0}]
set limited [ninekw::Client new -limiter mine -retries 0]
set fields [raises "raised in the limiter" NetworkError limiter {$limited balance}]
check "is the cause" [expr {[dict get $fields cause] eq "mine"}]
set asked {}
set other [ninekw::Client new -limiter {apply {{account priority} {lappend ::asked $priority; return 0}}}]
$other balance
check "the limiter is asked" [expr {$asked eq "other"}]

source [file join $here log.tcl]

# The client may be destroyed in a callback.
set doomed [ninekw::Client new -min_interval_ms 0 -first_poll_ms 0]
set code [catch {$doomed solve $picture {} -progress [list apply {{client now} {$client destroy; return stop}} $doomed]} message]
check "destroyed in a callback: $message" [expr {$code == 1}]

# Text is UTF-8, and numbers have 64 bits.
set answer [$client solve $picture [dict create textinstructions "h\u00f6he \u6f22\u5b57" nomd5 1]]
check "an answer" [expr {[dict get $answer text] eq $env(NINEKW_TEST_ANSWER) && [dict get $answer state] eq "solved"}]
set file [open $picture rb]
check "bytes" [expr {[$client submit {} [dict create bytes:file-upload-01 [read $file]]] > 0}]
close $file
set fields [raises "a big id" DeadlineError "" {$client wait 9007199254740993 -timeout 0}]
check "comes back exact" [expr {[dict get $fields captcha_id] in {0 9007199254740993}}]

# A token.
set token [ninekw::CancelToken new]
$token trigger
raises "cancelled" CancelledError "" {$client solve $picture {} -cancel $token}
check "triggered" [$token isTriggered]
$token reset
check "reset" [expr {![$token isTriggered]}]

# Copies are refused, as both would free the handle.
foreach object [list $client [set batch [$client batch]] [set reply [$client settings]] $token] {
    raises "a copy of $object" CallerError "cannot be copied" {oo::copy $object}
}
$batch destroy
$reply destroy
check "it lives on" [expr {[$client balance] > 0}]

# What is left early is named, or given up.
foreach {abandon open} {keep 2 abort 0} {
    set calm [ninekw::Client new -url $env(NINEKW_TEST_JOBS_URL) -min_interval_ms 0 -first_poll_ms 0 -abandon $abandon]
    set count 0
    raises "leaving early, $abandon" "" enough {
        $calm solveMany {apply {{} {if {[incr ::count] > 2} {error enough}; list $::picture}}} {error done}
    }
    check "$abandon: named are $open" [expr {[llength [$calm pending]] == $open && [$calm pending] eq ""}]
    set batch [$calm batch]
    set first [$batch add $picture {} -timeout 60000 -tag "first \u00e4"]
    set second [$batch add $picture {} -tag second]
    $batch cancel $second
    set done [$batch nextDone]
    check "one is cancelled" [expr {[dict get $done ticket] == $second && [dict get $done tag] eq "second"}]
    raises "the other is not" DeadlineError "" {$batch nextDone -timeout 300}
    check "its id is known" [expr {[$batch captchaId $first] == [$batch pending] && [$batch captchaId $second] == 0}]
    $batch cancel $first
    set tag [dict get [$batch nextDone] tag]
    check "a tag comes back" [expr {$tag eq "first \u00e4" && [$batch pending] eq ""}]
    $batch add $picture
    raises "a deadline" DeadlineError "" {$batch nextDone -timeout 300}
    $batch close
    check "$abandon: a closed batch names it" [expr {[llength [$batch pending]] == min($open, 1)}]
    $batch destroy
    $calm destroy
}
$client solveMany [list apply {{} {list $::picture}}] {apply {done {return -code break}}}
check "left after the first" 1

# Left after the first of twelve: the service knows of none that the program does not.
foreach abandon {keep abort} {
    set early [ninekw::Client new -url $env(NINEKW_TEST_LEAVING_URL) -min_interval_ms 0 -first_poll_ms 0 -poll_interval_ms 10 \
        -polling fast -abandon $abandon]
    set count 0
    $early solveMany {apply {{} {expr {[incr ::count] <= 12 ? [list $::picture] : ""}}}} {apply {done {
        set ::first [dict get $done captcha_id]
        return -code break
    }}}
    puts "known: [concat $first [$early pending]]"
    set batch [$early batch]
    for {set i 0} {$i < 12} {incr i} { $batch add $picture }
    set done [dict get [$batch nextDone] captcha_id]
    $batch feedback $done correct
    $batch close
    check "$abandon: eleven are named" [expr {$abandon eq "abort" || [llength [$batch pending]] == 11}]
    puts "known: [concat $done [$batch pending]]\nright: $done"
    $batch destroy
    $early destroy
}

# Many at once in the event loop, by steps that never wait, beside a timer.
proc tick {due} {
    set ::latest [expr {max($::latest, [clock milliseconds] - $due)}]
    set ::ticking [after 20 [list tick [expr {[clock milliseconds] + 20}]]]
}
proc step {batch} {
    set done [$batch poll]
    if {$done ne "" && [dict exists $done answer]} { incr ::solved }
    if {[$batch queued] + [$batch inFlight] == 0} {
        set ::over 1
    } else {
        after [expr {$done eq "" ? 1 : 0}] [list step $batch]
    }
}
set slow [ninekw::Client new -url $env(NINEKW_TEST_SLOW_URL) -min_interval_ms 0 -first_poll_ms 900 -poll_interval_ms 100 \
    -polling fast -max_in_flight 200]
set crowd [$slow batch]
for {set i 0} {$i < 200} {incr i} { $crowd add $picture {nomd5 1} }
lassign {0 0} solved latest
set since [clock milliseconds]
tick $since
step $crowd
vwait over
after cancel $ticking
set took [expr {[clock milliseconds] - $since}]
puts "load: Tcl, 200 captchas in the event loop: $took ms, a timer at most $latest ms late"
# A busy machine is slower.
check "all are solved beside a timer: $solved, $took, $latest" [expr {$solved == 200 && $took < 60000 && $latest < 5000}]
$crowd close
raises "poll of a closed batch" CallerError "the batch is closed" {$crowd poll}
$crowd destroy
$slow destroy

# The numbers' meanings.
check "status" [expr {[string match "*in use*" [ninekw::statusMessage 902]] && [ninekw::statusName 902] eq "BUSY"}]
check "code" [expr {[dict get [ninekw::serviceCode 11] category] eq "balance" && [ninekw::serviceCode 999] eq ""}]
check "version" [expr {[string first [ninekw::version] [ninekw::buildInfo]] >= 0}]

# Closed twice, used after.
set batch [$client batch]
$batch close
$batch close
foreach call {{add $picture} {addSubmitted 1} nextDone nextOrRoom {feedback 1 correct} giveUp} {
    raises "$call of a closed batch" CallerError "the batch is closed" "\$batch $call"
}
$batch destroy
$client close
$client close
foreach call {balance {submit $picture} {poll 1} {wait 1} {solve $picture} {feedback 1 correct} {call x} batch serverStatus
    nextJob history settings diagnose {show 1} endJobs {work mine}} {
    raises "$call of a closed client" CallerError "the client is closed" "\$client $call"
}
set idle [ninekw::Client new -min_interval_ms 0]
set ticks 0
set tally [$idle work mine {} -timeout 5000 -progress {apply {now {expr {[incr ::ticks] == 3 ? "stop" : ""}}}}]
check "progress while no job comes stops the work" [expr {$ticks == 3 && [dict get $tally answered] == 0}]
$idle destroy
$client destroy

# The library is missing, or another one.
proc load_with {library} {
    set run [open "|[list env NINEKW_LIB=$library [info nameofexecutable] << \
        "lappend auto_path $::here/../..; puts \[catch {package require ninekw} m\]; puts \$m"] 2>@1"]
    set text [read $run]
    catch {close $run}
    return $text
}
set said [load_with /nowhere/libninekw.so]
check "a missing library: $said" [expr {[string match */nowhere/* $said] && [string match *NINEKW_LIB* $said]}]
set said [load_with $env(NINEKW_TEST_WRONG_ABI)]
check "another ABI: $said" [expr {[string match "*ABI 99*" $said] && [string first $env(NINEKW_TEST_WRONG_ABI) $said] >= 0}]
set said [load_with $env(NINEKW_TEST_OLD)]
check "an older library: $said" [string match "*or newer*" $said]

# A view has limits for each of its calls, and shares the rest.
set asked 0
set whole [ninekw::Client new -min_interval_ms 0 -first_poll_ms 0 -poll_interval_ms 1 -polling fast \
    -limiter {apply {{account priority} {incr ::asked; return 0}}}]
set view [$whole within -timeout 0]
raises "a limit" DeadlineError "" {$view balance}
raises "a limit of a wait" DeadlineError "" {$view solve $picture}
raises "a limit of many" DeadlineError "" {$view solveMany {list $picture} list}
check "its client has none" [expr {[$whole balance] > 0}]
check "one's own counts instead" [expr {[dict get [$view solve $picture {} -timeout 20000] text] ne ""}]
$view close
raises "a closed view" CallerError "the client is closed" {$view balance}
$view destroy
set stopped [ninekw::CancelToken new]
$stopped trigger
set view [$whole within -cancel $stopped]
raises "a token of a view" CancelledError "" {$view settings}
$view destroy
$stopped destroy
raises "a progress prefix" CallerError -progress {$whole within -progress puts}
raises "a limit of words" CallerError -timeout {$whole within -timeout long}
raises "a limit out of range" CallerError timeout_ms {$whole within -timeout -7}
set view [$whole within -timeout 20000]
$whole destroy
set asked 0
check "a view keeps its limiter" [expr {[$view balance] > 0 && $asked == 1}]
check "and solves many" [expr {[$view pending] eq ""}]
$view destroy

# Everything is freed.
for {set i 0} {$i < 50} {incr i} {
    set one [ninekw::Client new]
    [$one batch] destroy
    $one destroy
}
foreach object [list $worker $limited $other $token] { $object destroy }
load $env(NINEKW_TCL_LIVE) Live
check "[live] handles are left" [expr {[live] == 0}]

puts "[expr {$checks - $failed}] of $checks checks passed"
exit [expr {$failed > 0}]
