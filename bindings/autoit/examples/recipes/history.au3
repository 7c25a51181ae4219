#NoTrayIcon
#include "..\..\ninekw.au3"
; The captchas that you submitted, as CSV.

Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
If @error Then Fail()
Local $hPage = _NineKW_History($hClient, $NINEKW_HISTORY_SUBMITTED)
If @error Then Fail()
Local $iColumns = _NineKW_ReplyColumnCount($hPage), $asColumns[$iColumns + 1], $sLine = ""
For $i = 0 To $iColumns - 1
	$asColumns[$i] = _NineKW_ReplyColumn($hPage, "", $i)
	$sLine &= ($i ? "," : "") & Cell($asColumns[$i])
Next
ConsoleWrite($sLine & @CRLF)
While $hPage
	For $iRow = 0 To _NineKW_ReplyRowCount($hPage) - 1
		$sLine = ""
		For $i = 0 To $iColumns - 1
			$sLine &= ($i ? "," : "") & Cell(_NineKW_ReplyCell($hPage, "", $iRow, $asColumns[$i]))
		Next
		ConsoleWrite($sLine & @CRLF)
	Next
	Local $hNext = _NineKW_HistoryNext($hClient, $hPage)
	If @error Then Fail()
	_NineKW_ReplyFree($hPage)
	$hPage = $hNext
WEnd
_NineKW_ClientFree($hClient)

Func Cell($sText)
	Return '"' & StringReplace($sText, '"', '""') & '"'
EndFunc   ;==>Cell

Func Fail()
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
	Exit 1
EndFunc   ;==>Fail
