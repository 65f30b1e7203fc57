/**
 * Keys of cards and tags: 3DES and SM4 through JCA, diversification, sessions, MAC, TAC, secure
 * update (密钥与校验码). Its records and enums are immutable: safe for any thread.
 */
package io.github.chewu.core.keys;
