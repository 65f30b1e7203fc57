/**
 * Days and hours as the city counts them: deadlines (期限), the work calendar (工作日历) and service
 * hours. Always Asia/Shanghai, whatever the machine says; the instant is a parameter everywhere.
 * Its records and enums are immutable: safe for any thread.
 */
package io.github.chewu.core.time;
